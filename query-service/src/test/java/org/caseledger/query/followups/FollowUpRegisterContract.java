package org.caseledger.query.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
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

/** Follow-ups of July 2025, one of them put right and one retracted on 30 July, and a case that went to another centre on 10 July. */
abstract class FollowUpRegisterContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIRST = RESOLVED.plusDays(7);
    private static final LocalDate MOVED = LocalDate.of(2025, 7, 10);
    private static final LocalDate SECOND = RESOLVED.plusDays(15);
    private static final LocalDate PUT_RIGHT = LocalDate.of(2025, 7, 30);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final int NEXT = 4;

    private final OneCase moved = new OneCase(PATNA, JUNE, 1);
    private final OneCase corrected = new OneCase(PATNA, JUNE, 2);

    @Override
    protected void given(TestLog log) {
        for (OneCase one : List.of(moved, corrected)) {
            log.append(JUNE, WORKER, one.registered());
            log.append(JUNE, WORKER, one.served(JUNE, Service.LEGAL_AID));
            log.append(RESOLVED, WORKER, one.resolved(RESOLVED));
        }
        log.append(FIRST.plusDays(1), WORKER, moved.followedUp(FIRST, FollowUpOutcome.NOT_REACHABLE, FIRST));
        Event wrong = corrected.followedUp(FIRST, FollowUpOutcome.SAFE_AND_STABLE, FIRST);
        Event twice = corrected.followedUp(null, FollowUpOutcome.SAFE_AND_STABLE, FIRST);
        log.append(FIRST.plusDays(1), WORKER, wrong, twice);
        log.append(MOVED, WORKER, moved.transferred(GAYA, MOVED));
        log.append(SECOND, WORKER, moved.followedUp(SECOND, FollowUpOutcome.SAFE_AND_STABLE, SECOND));
        log.append(
                PUT_RIGHT,
                WORKER,
                corrected.redated(NEXT, wrong, FIRST.plusDays(1), PUT_RIGHT),
                corrected.corrected(NEXT, wrong, "outcome", "SAFE_AND_STABLE", "LEGAL_MATTER_PENDING", PUT_RIGHT),
                corrected.voided(NEXT + 1, twice, PUT_RIGHT));
    }

    @Test
    void every_follow_up_stands_there_newest_first_as_it_was_put_right() {
        JsonNode register = register("").json();

        assertThat(lines(register))
                .containsExactly(
                        SECOND + " " + moved.number() + " SAFE_AND_STABLE",
                        FIRST.plusDays(1) + " " + corrected.number() + " LEGAL_MATTER_PENDING",
                        FIRST + " " + moved.number() + " NOT_REACHABLE");
        JsonNode line = register.get("followUps").get(1);
        assertThat(line.get("slot").asString()).isEqualTo(FIRST.toString());
        assertThat(line.get("mode").asString()).isEqualTo("PHONE");
        assertThat(line.get("contact").asBoolean()).isTrue();
        assertThat(line.get("recordedOn").asString()).isEqualTo("2025-07-09");
        assertThat(line.get("correctedOn").asString()).isEqualTo("2025-07-30");
        assertThat(line.get("sequence").asInt()).isEqualTo(NEXT);
        assertThat(register.at("/counts/followUps").asInt()).isEqualTo(3);
        assertThat(register.at("/counts/contacts").asInt()).isEqualTo(2);
    }

    @Test
    void as_known_before_nothing_was_put_right() {
        assertThat(lines(register("knownAt=2025-07-29").json()))
                .containsExactly(
                        SECOND + " " + moved.number() + " SAFE_AND_STABLE",
                        FIRST + " " + corrected.number() + " SAFE_AND_STABLE",
                        FIRST + " " + corrected.number() + " SAFE_AND_STABLE",
                        FIRST + " " + moved.number() + " NOT_REACHABLE");
    }

    @Test
    void a_follow_up_stands_in_the_register_of_the_centre_that_held_the_case_on_its_day() {
        assertThat(lines(register(Users.WORKER_IN_GAYA, "").json()))
                .containsExactly(SECOND + " " + moved.number() + " SAFE_AND_STABLE");
        assertThat(lines(register(Users.WORKER_IN_PATNA, "").json()))
                .containsExactly(
                        FIRST.plusDays(1) + " " + corrected.number() + " LEGAL_MATTER_PENDING",
                        FIRST + " " + moved.number() + " NOT_REACHABLE");
        assertThat(lines(register("district=GAY").json())).hasSize(1);
        assertThat(lines(register("centre=" + PATNA).json())).hasSize(2);
        assertThat(register(Users.INTEGRATOR, "").status()).isEqualTo(403);
    }

    @Test
    void a_period_an_outcome_and_a_mode_narrow_it() {
        assertThat(lines(register("from=" + FIRST.plusDays(1) + "&to=" + FIRST.plusDays(2))
                        .json()))
                .containsExactly(FIRST.plusDays(1) + " " + corrected.number() + " LEGAL_MATTER_PENDING");
        assertThat(lines(register("outcome=NOT_REACHABLE").json())).hasSize(1);
        assertThat(lines(register("mode=HOME_VISIT").json())).isEmpty();
        assertThat(register("outcome=LATE").status()).isEqualTo(400);
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        List<String> seen = new ArrayList<>();
        JsonNode page = register("limit=1").json();
        while (page.has("next")) {
            seen.addAll(lines(page));
            page = register("limit=1&cursor=" + page.get("next").asString()).json();
        }
        seen.addAll(lines(page));

        assertThat(seen).isEqualTo(lines(register("").json()));
        assertThat(register("cursor=x").status()).isEqualTo(400);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(register("cursor=bnVsbA").status()).as("the text null").isEqualTo(400);
        assertThat(register("knownAt=%2B300000000-01-01T00:00:00Z").status()).isEqualTo(400);
        assertThat(register("district=XYZ").status()).isEqualTo(400);
    }

    @Test
    void it_leaves_as_a_file_too() {
        Answer file = register("format=csv");

        assertThat(file.header("Content-Disposition")).contains("follow-up-register-2025-07-30.csv");
        assertThat(file.text().lines()).hasSize(4);
        assertThat(file.text()).contains("Legal matter pending,LEGAL_MATTER_PENDING");
    }

    private Answer register(String query) {
        return register(Users.STATE_OFFICER, query);
    }

    private Answer register(DemoUser user, String query) {
        return service.get(user, "/api/follow-ups/register?" + query);
    }

    private static List<String> lines(JsonNode register) {
        return StreamSupport.stream(register.get("followUps").spliterator(), false)
                .map(line -> line.get("on").asString() + " "
                        + line.get("number").asString() + " "
                        + line.get("outcome").asString())
                .toList();
    }
}
