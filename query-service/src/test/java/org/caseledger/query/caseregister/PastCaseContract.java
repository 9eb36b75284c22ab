package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseLink;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.Event;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
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

/** A life of June 2025 with a late entry, a resolution dated right, a risk retracted and a transfer. The ledger's today is the 20th. */
abstract class PastCaseContract extends QueryServiceContract {
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final UUID CALL = UUID.randomUUID();

    private final OneCase moved = new OneCase(PATNA, june(1), 1);
    private final OneCase asked = new OneCase(PATNA, june(1), 2);
    private final OneCase linking = new OneCase(PATNA, june(1), 4);
    private final OneCase late = new OneCase(PATNA, june(5), 3);

    @Override
    protected void given(TestLog log) {
        Deeds deeds = new Deeds(moved);
        log.append(june(1), WORKER, moved.registered());
        log.append(june(1), WORKER, linking.registered());
        log.append(june(3), WORKER, moved.assessed(june(2), RiskLevel.HIGH));
        log.append(june(4), WORKER, moved.served(june(4), Service.LEGAL_AID));
        log.append(june(4), WORKER, new CaseAssigned(moved.id(), "case-worker-7", june(4)));
        Event[] resolved = moved.resolved(june(6));
        log.append(june(6), WORKER, resolved);
        log.append(june(6), WORKER, new CasesLinked(linking.id(), moved.id(), CaseLink.EARLIER_MATTER, june(5)));
        log.append(
                june(7),
                WORKER,
                new HelplineCallLogged(
                        CALL,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        june(1)),
                new CallTakenUp(CALL, PATNA, moved.id(), june(2)));
        log.append(june(8), WORKER, moved.redated(4, resolved[0], june(5), june(8)), moved.planned(june(5)));
        log.append(june(9), WORKER, deeds.voided(1, "RiskAssessed", june(9)));
        log.append(june(9), WORKER, new Deeds(linking).voided(1, "CasesLinked", june(9)));
        log.append(june(10), WORKER, deeds.transferRequested(new UUID(1, 1), PATNA, GAYA, june(10)));
        log.append(june(12), WORKER, deeds.transferAccepted(new UUID(1, 1), PATNA, GAYA, june(1), june(12)));
        log.append(june(12), WORKER, asked.registered());
        log.append(june(14), WORKER, new Deeds(asked).transferRequested(new UUID(1, 2), PATNA, GAYA, june(13)));
        log.append(june(20), WORKER, late.registered());
    }

    @Test
    void a_case_is_shown_as_it_stood_on_a_day_whoever_held_it_then() {
        JsonNode then = json("asOf=2025-06-05");

        assertThat(then.at("/status").asString()).isEqualTo("UNDER_FOLLOW_UP");
        assertThat(then.at("/resolvedOn").asString()).isEqualTo("2025-06-05");
        assertThat(then.at("/plan/from").asString()).isEqualTo("2025-06-05");
        assertThat(then.at("/centre").asString()).isEqualTo(PATNA);
        assertThat(then.at("/worker").asString()).isEqualTo("case-worker-7");
        assertThat(then.at("/asOf").asString()).isEqualTo("2025-06-05");
        assertThat(then.has("pendingTransfer")).isFalse();
        assertThat(json("asOf=2025-06-11").at("/pendingTransfer/to").asString()).isEqualTo(GAYA);
        assertThat(json("asOf=2025-06-12").at("/centre").asString()).isEqualTo(GAYA);
        assertThat(json("asOf=2025-06-03").at("/status").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void a_case_is_shown_as_it_was_known_before_it_was_put_right() {
        JsonNode then = json("asOf=2025-06-05&knownAt=2025-06-07");

        assertThat(then.at("/status").asString()).isEqualTo("IN_SERVICE");
        assertThat(then.has("resolvedOn")).isFalse();
        assertThat(then.at("/knownAt").asString()).isEqualTo("2025-06-07");
        assertThat(then.at("/version").asInt()).isEqualTo(5);
        assertThat(json("knownAt=2025-06-07").at("/resolvedOn").asString()).isEqualTo("2025-06-06");
    }

    @Test
    void a_late_entry_counts_for_its_day_once_it_is_known_and_until_it_is_retracted() {
        assertThat(json("asOf=2025-06-02&knownAt=2025-06-02").has("risk")).isFalse();
        assertThat(json("asOf=2025-06-02&knownAt=2025-06-03").at("/risk").asString())
                .isEqualTo("HIGH");
        assertThat(json("asOf=2025-06-01&knownAt=2025-06-03").has("risk")).isFalse();
        assertThat(json("asOf=2025-06-02").has("risk")).isFalse();
    }

    @Test
    void a_call_is_shown_from_the_day_it_was_taken_up_to_who_knows_of_it() {
        assertThat(json("asOf=2025-06-02").at("/calls/0/callId").asString()).isEqualTo(CALL.toString());
        assertThat(json("asOf=2025-06-01").at("/calls")).isEmpty();
        assertThat(json("asOf=2025-06-02&knownAt=2025-06-06").at("/calls")).isEmpty();
        assertThat(json("asOf=2025-06-02&knownAt=2025-06-07").at("/calls")).hasSize(1);
    }

    @Test
    void a_link_of_another_case_is_shown_from_its_day_to_who_knows_of_it_also_when_it_was_retracted_since() {
        JsonNode then = json("asOf=2025-06-05&knownAt=2025-06-08");

        assertThat(then.at("/linkedFrom")).hasSize(1);
        assertThat(then.at("/linkedFrom/0/otherCase").asString())
                .isEqualTo(linking.id().toString());
        assertThat(json("asOf=2025-06-04&knownAt=2025-06-08").at("/linkedFrom")).isEmpty();
        assertThat(json("asOf=2025-06-05").at("/linkedFrom")).isEmpty();
    }

    @Test
    void today_is_as_the_case_stands() {
        Answer now = service.get(Users.WORKER_IN_GAYA, path(moved));
        JsonNode then = json("asOf=2025-06-20");

        assertThat(now.json().propertyNames()).doesNotContain("asOf", "knownAt");
        now.json().properties().stream()
                .filter(field -> !Set.of("allowedActions", "underSeal").contains(field.getKey()))
                .forEach(field ->
                        assertThat(then.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(now.header("ETag")).isEqualTo("\"10\"");
    }

    @Test
    void nothing_is_done_to_the_past_and_its_tag_is_no_version() {
        Answer then = get(Users.WORKER_IN_GAYA, moved, "asOf=2025-06-20");

        assertThat(then.json().at("/allowedActions")).isEmpty();
        assertThat(then.header("ETag"))
                .startsWith("\"" + then.json().at("/position").asLong() + ".2025-06-20.");
        assertThat(get(Users.STATE_OFFICER, moved, "asOf=2025-06-20").header("ETag"))
                .isNotEqualTo(then.header("ETag"));
    }

    @Test
    void before_it_was_registered_and_before_that_was_known_there_was_no_case() {
        assertThat(status(Users.STATE_OFFICER, late, "asOf=2025-06-04")).isEqualTo(404);
        assertThat(status(Users.STATE_OFFICER, late, "asOf=2025-06-05")).isEqualTo(200);
        assertThat(status(Users.STATE_OFFICER, late, "asOf=2025-06-05&knownAt=2025-06-19"))
                .isEqualTo(404);
        assertThat(status(Users.STATE_OFFICER, late, "knownAt=2025-03-03")).isEqualTo(404);
        assertThat(get(Users.STATE_OFFICER, new OneCase(PATNA, june(1), 9), "asOf=2025-06-05")
                        .json()
                        .at("/code")
                        .asString())
                .isEqualTo("CASE_UNKNOWN");
    }

    @Test
    void who_does_not_see_the_case_now_does_not_see_what_it_was() {
        for (String moment : List.of("asOf=2025-06-05", "knownAt=2025-06-05", "asOf=2025-06-20")) {
            assertThat(status(Users.WORKER_IN_PATNA, moved, moment)).as(moment).isEqualTo(404);
            assertThat(status(Users.OFFICER_OF_PATNA, moved, moment)).as(moment).isEqualTo(404);
            assertThat(status(Users.STATE_OFFICER, moved, moment)).as(moment).isEqualTo(200);
            assertThat(status(Users.AUDITOR, moved, moment)).as(moment).isEqualTo(200);
            assertThat(status(Users.INTEGRATOR, moved, moment)).as(moment).isEqualTo(403);
        }
    }

    @Test
    void a_centre_that_is_asked_to_take_a_case_sees_moments_at_which_it_was_asked() {
        assertThat(service.get(Users.WORKER_IN_GAYA, path(asked)).status()).isEqualTo(200);
        assertThat(status(Users.WORKER_IN_GAYA, asked, "asOf=2025-06-13")).isEqualTo(200);
        assertThat(status(Users.WORKER_IN_GAYA, asked, "asOf=2025-06-12")).isEqualTo(404);
        assertThat(status(Users.WORKER_IN_GAYA, asked, "asOf=2025-06-13&knownAt=2025-06-13"))
                .isEqualTo(404);
        assertThat(status(Users.WORKER_IN_PATNA, asked, "asOf=2025-06-12")).isEqualTo(200);
    }

    @Test
    void a_day_that_nobody_could_see_is_refused_with_the_last_one() {
        Answer today = get(Users.STATE_OFFICER, moved, "asOf=2025-06-21");
        Answer then = get(Users.STATE_OFFICER, moved, "asOf=2025-06-09&knownAt=2025-06-07");

        assertThat(List.of(today.status(), then.status())).containsOnly(400);
        assertThat(today.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_AHEAD");
        assertThat(today.json().at("/errors/0/pointer").asString()).isEqualTo("asOf");
        assertThat(then.text()).contains("2025-06-08");
        assertThat(status(Users.STATE_OFFICER, moved, "knownAt=100000")).isEqualTo(400);
        assertThat(status(Users.STATE_OFFICER, moved, "on=2025-06-09")).isEqualTo(400);
    }

    private JsonNode json(String query) {
        Answer answer = get(Users.WORKER_IN_GAYA, moved, query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.json();
    }

    private int status(DemoUser user, OneCase one, String query) {
        return get(user, one, query).status();
    }

    private Answer get(DemoUser user, OneCase one, String query) {
        return service.get(user, path(one) + "?" + query);
    }

    private static String path(OneCase one) {
        return "/api/cases/" + one.id();
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2025, 6, day);
    }
}
