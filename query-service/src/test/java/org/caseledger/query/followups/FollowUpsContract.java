package org.caseledger.query.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cases resolved on 1 July: slots on 8, 16 and 31 July, then on the first of September to January. The ledger's today is 20 July. */
abstract class FollowUpsContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIRST = RESOLVED.plusDays(7);
    private static final LocalDate SECOND = RESOLVED.plusDays(15);
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase neglected = new OneCase(PATNA, JUNE, 1);
    private final OneCase answeredLate = new OneCase(PATNA, JUNE, 2);
    private final OneCase reopened = new OneCase(PATNA, JUNE, 3);
    private final OneCase closed = new OneCase(PATNA, JUNE, 4);
    private final OneCase inGaya = new OneCase(GAYA, JUNE, 1);
    private long answerRecordedAt;

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(neglected, answeredLate, reopened, closed, inGaya)) {
            log.append(JUNE, WORKER, one.registered());
            log.append(JUNE, WORKER, one.served(JUNE, Service.LEGAL_AID));
            log.append(RESOLVED, WORKER, one.resolved(RESOLVED));
        }
        log.append(LocalDate.of(2025, 7, 12), WORKER, neglected.missed(FIRST), answeredLate.missed(FIRST));
        log.append(
                LocalDate.of(2025, 7, 13),
                WORKER,
                reopened.reopened(LocalDate.of(2025, 7, 13), ReopeningReason.SAME_MATTER));
        log.append(
                LocalDate.of(2025, 7, 14), WORKER, closed.closed(LocalDate.of(2025, 7, 10), ClosingReason.RELOCATED));
        answerRecordedAt = log.append(
                LocalDate.of(2025, 7, 18),
                WORKER,
                answeredLate.followedUp(FIRST, FollowUpOutcome.SAFE_AND_STABLE, LocalDate.of(2025, 7, 14)));
        log.append(
                LocalDate.of(2025, 7, 18),
                WORKER,
                inGaya.assessed(LocalDate.of(2025, 7, 18), RiskLevel.HIGH),
                inGaya.followedUp(null, FollowUpOutcome.NOT_REACHABLE, LocalDate.of(2025, 7, 3)),
                new CaseAssigned(inGaya.id(), "case-worker-7", LocalDate.of(2025, 7, 18)));
        log.append(TODAY, WORKER, new OneCase(GAYA, TODAY, 9).registered());
    }

    @Test
    void overdue_today_is_what_was_not_answered_in_a_plan_in_force() {
        JsonNode list = list("state=overdue").json();

        assertThat(list.get("on").asString()).isEqualTo(TODAY.toString());
        assertThat(entries(list))
                .containsExactly(
                        FIRST + " " + inGaya.number(),
                        FIRST + " " + neglected.number(),
                        SECOND + " " + inGaya.number(),
                        SECOND + " " + neglected.number(),
                        SECOND + " " + answeredLate.number());
        assertThat(list.get("counts").get("followUps").asLong()).isEqualTo(5);
        assertThat(list.get("counts").get("cases").asLong()).isEqualTo(3);
        assertThat(list.get("followUps").get(0).get("overdueFrom").asString()).isEqualTo("2025-07-12");
    }

    @Test
    void a_past_day_is_shown_as_known_then_and_as_known_now() {
        LocalDate day = LocalDate.of(2025, 7, 15);

        List<String> knownThen =
                entries(list("state=overdue&on=" + day + "&knownAt=" + day).json());
        List<String> knownNow = entries(list("state=overdue&on=" + day).json());

        assertThat(knownThen).contains(FIRST + " " + answeredLate.number());
        assertThat(knownNow)
                .doesNotContain(FIRST + " " + answeredLate.number())
                .contains(FIRST + " " + neglected.number());
    }

    @Test
    void a_closing_recorded_later_ends_the_plan_from_its_own_day() {
        LocalDate day = LocalDate.of(2025, 7, 12);

        assertThat(entries(list("state=overdue&on=" + day + "&knownAt=" + day).json()))
                .contains(FIRST + " " + closed.number());
        assertThat(entries(list("state=overdue&on=" + day).json())).doesNotContain(FIRST + " " + closed.number());
    }

    @Test
    void a_reopening_leaves_the_days_before_it_as_they_were() {
        assertThat(entries(list("state=overdue&on=2025-07-12").json())).contains(FIRST + " " + reopened.number());
        assertThat(entries(list("state=overdue&on=2025-07-13").json())).doesNotContain(FIRST + " " + reopened.number());
    }

    @Test
    void known_may_be_a_position() {
        String day = "&on=2025-07-15&knownAt=";

        assertThat(entries(list("state=overdue" + day + (answerRecordedAt - 1)).json()))
                .contains(FIRST + " " + answeredLate.number());
        assertThat(entries(list("state=overdue" + day + answerRecordedAt).json()))
                .doesNotContain(FIRST + " " + answeredLate.number());
    }

    @Test
    void due_is_what_may_be_answered() {
        assertThat(entries(list("state=due&on=2025-07-05").json())).hasSize(5);
        assertThat(entries(list("state=due&on=2025-07-15&centre=" + PATNA).json()))
                .containsExactly(SECOND + " " + neglected.number(), SECOND + " " + answeredLate.number());
    }

    @Test
    void a_day_that_nobody_could_see_yet_is_refused_with_the_last_one() {
        Answer ahead = list("state=due&on=2025-07-28");

        assertThat(ahead.status()).isEqualTo(400);
        assertThat(ahead.json().at("/errors/0/code").asString()).isEqualTo("AS_OF_AHEAD");
        assertThat(ahead.text()).contains(TODAY.toString());
    }

    @Test
    void a_line_says_who_has_the_case_in_hand_how_high_the_risk_is_and_what_was_tried_last() {
        JsonNode line = list("state=overdue&worker=case-worker-7")
                .json()
                .get("followUps")
                .get(0);

        assertThat(line.get("number").asString()).isEqualTo(inGaya.number());
        assertThat(line.get("worker").asString()).isEqualTo("case-worker-7");
        assertThat(line.get("risk").asString()).isEqualTo("HIGH");
        assertThat(line.at("/lastAttempt/on").asString()).isEqualTo("2025-07-03");
        assertThat(line.at("/lastAttempt/outcome").asString()).isEqualTo("NOT_REACHABLE");
        assertThat(line.at("/lastAttempt/mode").asString()).isEqualTo("PHONE");
    }

    @Test
    void a_worker_narrows_the_list_and_its_counts_and_nobody_s_is_refused() {
        JsonNode hers = list("state=overdue&worker=case-worker-7").json();

        assertThat(entries(hers)).containsExactly(FIRST + " " + inGaya.number(), SECOND + " " + inGaya.number());
        assertThat(hers.at("/counts/followUps").asInt()).isEqualTo(2);
        assertThat(hers.at("/counts/cases").asInt()).isEqualTo(1);
        assertThat(entries(
                        list("state=overdue&worker=case-worker-7&on=2025-07-15").json()))
                .as("before she had it in hand")
                .isEmpty();
        assertThat(list("state=overdue&worker=nobody").status()).isEqualTo(400);
    }

    @Test
    void missed_are_the_recorded_facts_whatever_came_later() {
        assertThat(entries(list("state=missed").json()))
                .containsExactly(FIRST + " " + neglected.number(), FIRST + " " + answeredLate.number());
        assertThat(entries(list("state=missed&knownAt=2025-07-11").json())).isEmpty();
    }

    @Test
    void pages_show_one_moment_and_neither_repeat_nor_skip() {
        List<String> seen = new ArrayList<>();
        JsonNode page = list("state=overdue&limit=2").json();
        while (true) {
            seen.addAll(entries(page));
            assertThat(page.get("counts").get("followUps").asLong()).isEqualTo(5);
            if (!page.has("next")) {
                break;
            }
            page = list("state=overdue&limit=2&cursor=" + page.get("next").asString())
                    .json();
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void each_sees_the_follow_ups_of_their_centres() {
        assertThat(entries(list(Users.WORKER_IN_GAYA, "state=overdue").json()))
                .containsExactly(FIRST + " " + inGaya.number(), SECOND + " " + inGaya.number());
        assertThat(entries(list(Users.OFFICER_OF_PATNA, "state=overdue").json()))
                .hasSize(3);
        assertThat(entries(list("state=overdue&district=GAY").json())).hasSize(2);
        assertThat(entries(list(Users.WORKER_IN_GAYA, "state=overdue&centre=" + PATNA)
                        .json()))
                .isEmpty();
        assertThat(list(Users.INTEGRATOR, "state=overdue").status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_in_the_caller_s_language() {
        Answer state = service.get(Users.STATE_OFFICER, "/api/follow-ups?state=late", "hi");
        Answer cursor = list("state=overdue&cursor=x");

        assertThat(state.status()).isEqualTo(400);
        assertThat(state.json().get("detail").asString()).contains("overdue").containsPattern("\\p{IsDevanagari}");
        assertThat(cursor.status()).isEqualTo(400);
        assertThat(list("").status()).isEqualTo(400);
        assertThat(list("state=due&on=tomorrow").status()).isEqualTo(400);
    }

    private Answer list(String query) {
        return list(Users.STATE_OFFICER, query);
    }

    private Answer list(DemoUser user, String query) {
        return service.get(user, "/api/follow-ups?" + query);
    }

    private static List<String> entries(JsonNode list) {
        return StreamSupport.stream(list.get("followUps").spliterator(), false)
                .map(entry -> entry.get("dueOn").asString() + " "
                        + entry.get("number").asString())
                .toList();
    }
}
