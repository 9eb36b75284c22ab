package org.caseledger.query.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests of 2 June 2025, whose answers are due on the 5th; one of the 10th from Gaya. The ledger's today is 12 June. */
abstract class TransfersContract extends QueryServiceContract {
    private static final LocalDate REQUESTED = june(2);
    private static final String NALANDA = "BR-NAL-01";
    private static final UUID ONWARDS = new UUID(8, 8);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase unanswered = new OneCase(PATNA, june(1), 1);
    private final OneCase accepted = new OneCase(PATNA, june(1), 2);
    private final OneCase declined = new OneCase(PATNA, june(1), 3);
    private final OneCase withdrawn = new OneCase(PATNA, june(1), 4);
    private final OneCase closed = new OneCase(PATNA, june(1), 5);
    private final OneCase retracted = new OneCase(PATNA, june(1), 6);
    private final OneCase fromGaya = new OneCase(GAYA, june(1), 1);

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(unanswered, accepted, declined, withdrawn, closed, retracted)) {
            log.append(june(1), WORKER, one.registered());
            log.append(REQUESTED, WORKER, new Deeds(one).transferRequested(transfer(one), PATNA, GAYA, REQUESTED));
        }
        log.append(june(1), WORKER, fromGaya.registered());
        log.append(june(3), WORKER, accepted(accepted, june(3)), accepted(retracted, june(3)));
        log.append(june(4), WORKER, new Deeds(declined).transferDeclined(transfer(declined), june(4)));
        log.append(june(4), WORKER, new Deeds(withdrawn).transferWithdrawn(transfer(withdrawn), june(4)));
        log.append(june(5), WORKER, closed.closed(june(5), ClosingReason.RELOCATED));
        log.append(june(8), WORKER, new Deeds(retracted).voided(2, "TransferAccepted", june(8)));
        log.append(june(10), WORKER, new Deeds(fromGaya).transferRequested(transfer(fromGaya), GAYA, PATNA, june(10)));
        log.append(june(11), WORKER, new Deeds(accepted).transferRequested(ONWARDS, GAYA, NALANDA, june(11)));
        log.append(june(11), WORKER, new Deeds(accepted).transferDeclined(ONWARDS, june(11)));
        log.append(june(12), WORKER, unanswered.assessed(june(12), RiskLevel.HIGH));
    }

    @Test
    void an_unanswered_request_is_awaiting_and_from_the_day_after_its_last_one_overdue() {
        assertThat(numbers("state=awaiting&on=2025-06-05&direction=out&centre=" + PATNA))
                .contains(unanswered.number());
        assertThat(numbers("state=overdue&on=2025-06-05")).isEmpty();
        assertThat(numbers("state=overdue&on=2025-06-06&knownAt=2025-06-06")).containsExactly(unanswered.number());
        assertThat(numbers("state=awaiting")).contains(unanswered.number(), fromGaya.number());
    }

    @Test
    void each_answer_is_a_state_of_its_own() {
        assertThat(numbers("state=accepted")).containsExactly(accepted.number());
        assertThat(numbers("state=declined")).containsExactly(declined.number(), accepted.number());
        assertThat(numbers("state=withdrawn")).containsExactly(withdrawn.number());
        JsonNode entry = list("state=declined").at("/transfers/0");
        assertThat(entry.at("/reason").asString()).isEqualTo("NO_CAPACITY");
        assertThat(entry.at("/answeredOn").asString()).isEqualTo("2025-06-04");
        assertThat(entry.at("/overdueFrom").asString()).isEqualTo("2025-06-06");
    }

    @Test
    void a_voided_acceptance_leaves_the_request_unanswered() {
        assertThat(numbers("state=accepted&knownAt=2025-06-07")).contains(retracted.number());
        assertThat(numbers("state=overdue")).contains(retracted.number());
    }

    @Test
    void a_request_lapses_when_the_case_is_closed() {
        assertThat(numbers("state=overdue")).doesNotContain(closed.number());
        assertThat(numbers("state=lapsed")).containsExactly(closed.number());
    }

    @Test
    void both_centres_see_a_request_each_in_its_direction() {
        assertThat(numbers(get(Users.WORKER_IN_GAYA, "state=awaiting&direction=in")))
                .containsExactly(unanswered.number(), retracted.number());
        assertThat(numbers(get(Users.WORKER_IN_GAYA, "state=awaiting&direction=out")))
                .containsExactly(fromGaya.number());
        assertThat(numbers(get(Users.WORKER_IN_PATNA, "state=awaiting")))
                .containsExactlyInAnyOrder(unanswered.number(), retracted.number(), fromGaya.number());
        assertThat(numbers("direction=in&district=PAT")).containsExactly(fromGaya.number());
    }

    @Test
    void a_request_carries_the_version_of_its_case_to_answer_with() {
        JsonNode entry =
                get(Users.WORKER_IN_GAYA, "state=awaiting&direction=in").json().at("/transfers/0");

        assertThat(entry.at("/number").asString()).isEqualTo(unanswered.number());
        assertThat(entry.at("/version").asLong()).isEqualTo(2);
        assertThat(entry.at("/transferId").asString())
                .isEqualTo(transfer(unanswered).toString());
        assertThat(entry.at("/from").asString()).isEqualTo(PATNA);
        assertThat(entry.at("/toDistrict").asString()).isEqualTo("GAY");
    }

    /** Who declined, or has handed the case over, would learn of each day on which something is recorded of it. */
    @Test
    void a_request_that_waits_for_no_answer_carries_no_version() {
        for (String state : List.of("declined", "accepted", "withdrawn", "lapsed")) {
            JsonNode shown = list("state=" + state).get("transfers");

            assertThat(shown).as(state).isNotEmpty().noneMatch(line -> line.has("version"));
        }
        JsonNode then = list("state=awaiting&on=2025-06-03").get("transfers");
        assertThat(then).as("on a day on which others waited").hasSizeGreaterThan(1);
        assertThat(then.valueStream()
                        .filter(line -> line.has("version"))
                        .map(line -> line.get("number").asString()))
                .doesNotContain(declined.number())
                .contains(unanswered.number());
    }

    @Test
    void the_list_is_exported_with_labels() {
        Answer file = get(Users.WORKER_IN_GAYA, "state=declined&format=csv&lang=en");

        assertThat(file.text().lines().toList().get(1))
                .startsWith(
                        declined.number()
                                + ",BR-PAT-01,BR-GAY-01,2025-06-02,Declined,declined,2025-06-05,2025-06-06,2025-06-04,No capacity,NO_CAPACITY,");
    }

    @Test
    void pages_neither_repeat_nor_skip_and_what_is_wrong_is_said() {
        JsonNode first = list("limit=4");
        JsonNode second = list("limit=4&cursor=" + first.get("next").asString());

        assertThat(first.at("/counts/transfers").asInt()).isEqualTo(8);
        assertThat(transfers(first)).hasSize(4).doesNotContainAnyElementsOf(transfers(second));
        assertThat(transfers(second)).hasSize(4);
        assertThat(get(Users.STATE_OFFICER, "direction=up").status()).isEqualTo(400);
        assertThat(get(Users.STATE_OFFICER, "state=late").status()).isEqualTo(400);
        assertThat(get(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    /** The one that went to Gaya was asked for by another centre still. */
    @Test
    void a_case_that_several_centres_asked_for_counts_once() {
        assertThat(counts("")).isEqualTo("8 transfers of 7 cases");
        assertThat(counts("knownAt=2025-06-10")).isEqualTo("7 transfers of 7 cases");
        assertThat(counts("state=declined")).isEqualTo("2 transfers of 2 cases");
        assertThat(counts("state=awaiting")).isEqualTo("3 transfers of 3 cases");
        assertThat(counts("state=overdue&direction=in")).isEqualTo("2 transfers of 2 cases");
        assertThat(counts("centre=" + GAYA)).isEqualTo("8 transfers of 7 cases");
        assertThat(counts("district=NAL")).isEqualTo("1 transfers of 1 cases");
    }

    private String counts(String query) {
        JsonNode counts = list(query).get("counts");
        return counts.get("transfers").asInt() + " transfers of "
                + counts.get("cases").asInt() + " cases";
    }

    private static Event accepted(OneCase one, LocalDate on) {
        return new Deeds(one).transferAccepted(transfer(one), PATNA, GAYA, june(1), on);
    }

    private List<String> numbers(String query) {
        return numbers(list(query));
    }

    private JsonNode list(String query) {
        return get(Users.STATE_OFFICER, query).json();
    }

    private Answer get(DemoUser user, String query) {
        return service.get(user, "/api/transfers?" + query);
    }

    private static List<String> numbers(Answer answer) {
        return numbers(answer.json());
    }

    private static List<String> numbers(JsonNode list) {
        return each("number", list);
    }

    private static List<String> transfers(JsonNode list) {
        return each("transferId", list);
    }

    private static List<String> each(String field, JsonNode list) {
        return StreamSupport.stream(list.get("transfers").spliterator(), false)
                .map(entry -> entry.get(field).asString())
                .toList();
    }

    private static UUID transfer(OneCase one) {
        return new UUID(8, one.id().getLeastSignificantBits());
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2025, 6, day);
    }
}
