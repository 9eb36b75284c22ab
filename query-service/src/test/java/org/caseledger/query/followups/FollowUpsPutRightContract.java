package org.caseledger.query.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Cases resolved on 1 July, whose first slot is due on 8 July and overdue from 12 July; each was put right, moved or voided on 14 July.
 * Sequences: registered 0, served 1, resolved 2, planned 3, then 4.
 */
abstract class FollowUpsPutRightContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIRST = RESOLVED.plusDays(7);
    private static final LocalDate OVERDUE = FIRST.plusDays(4);
    private static final LocalDate BEFORE = OVERDUE.plusDays(1);
    private static final LocalDate PUT_RIGHT = OVERDUE.plusDays(2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final int RESOLUTION = 2;
    private static final int NEXT = 4;

    private final OneCase moved = new OneCase(PATNA, JUNE, 1);
    private final OneCase fromPaper = new OneCase(PATNA, LocalDate.of(2024, 12, 2), 417);
    private final OneCase redated = new OneCase(PATNA, JUNE, 2);
    private final OneCase unresolved = new OneCase(PATNA, JUNE, 3);
    private final OneCase notReopened = new OneCase(PATNA, JUNE, 4);
    private final OneCase notAnswered = new OneCase(PATNA, JUNE, 5);
    private final OneCase answeredEarlier = new OneCase(PATNA, JUNE, 6);
    private final OneCase answeredAnother = new OneCase(PATNA, JUNE, 7);
    private final OneCase movedBack = new OneCase(PATNA, JUNE, 8);

    @Override
    protected void given(TestLog log) {
        Event resolution = resolve(log, redated);
        Event wrongResolution = resolve(log, unresolved);
        List.of(moved, notReopened, notAnswered, answeredEarlier, answeredAnother, movedBack)
                .forEach(one -> resolve(log, one));
        log.append(
                RESOLVED,
                WORKER,
                fromPaper.broughtForward(RESOLVED, CaseStatus.UNDER_FOLLOW_UP, RESOLVED),
                fromPaper.planned(RESOLVED));
        LocalDate third = RESOLVED.plusDays(2);
        Event wrongReopening = notReopened.reopened(third, ReopeningReason.SAME_MATTER);
        Event wrongTransfer = movedBack.transferred(GAYA, third);
        log.append(third, WORKER, wrongReopening, wrongTransfer);
        Event wrongAnswer = notAnswered.followedUp(FIRST, FollowUpOutcome.SAFE_AND_STABLE, FIRST);
        Event answer = answeredAnother.followedUp(FIRST, FollowUpOutcome.SAFE_AND_STABLE, FIRST);
        log.append(FIRST, WORKER, wrongAnswer, answer);
        Event late = answeredEarlier.followedUp(FIRST, FollowUpOutcome.SAFE_AND_STABLE, OVERDUE.plusDays(1));
        log.append(BEFORE, WORKER, late);

        log.append(PUT_RIGHT, WORKER, moved.transferred(GAYA, PUT_RIGHT));
        log.append(
                PUT_RIGHT,
                WORKER,
                redated.redated(RESOLUTION, resolution, RESOLVED.plusDays(2), PUT_RIGHT),
                redated.planned(RESOLVED.plusDays(2)));
        log.append(
                PUT_RIGHT,
                WORKER,
                unresolved.voided(RESOLUTION, wrongResolution, PUT_RIGHT),
                notReopened.voided(NEXT, wrongReopening, PUT_RIGHT),
                notAnswered.voided(NEXT, wrongAnswer, PUT_RIGHT),
                answeredEarlier.redated(NEXT, late, FIRST, PUT_RIGHT),
                answeredAnother.corrected(
                        NEXT,
                        answer,
                        "slot",
                        FIRST.toString(),
                        RESOLVED.plusDays(15).toString(),
                        PUT_RIGHT),
                movedBack.voided(NEXT, wrongTransfer, PUT_RIGHT));
        log.append(LocalDate.of(2025, 7, 30), WORKER, new OneCase(GAYA, PUT_RIGHT, 9).registered());
    }

    @Test
    void a_transfer_keeps_the_plan_and_the_case_is_on_the_list_of_the_centre_that_held_it_that_day() {
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE)).contains(FIRST + " " + moved.number());
        assertThat(overdue(Users.WORKER_IN_GAYA, "on=" + BEFORE)).doesNotContain(FIRST + " " + moved.number());
        assertThat(overdue(Users.WORKER_IN_GAYA, "on=" + PUT_RIGHT)).contains(FIRST + " " + moved.number());
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + PUT_RIGHT)).doesNotContain(FIRST + " " + moved.number());
        assertThat(overdue(Users.STATE_OFFICER, "on=" + PUT_RIGHT + "&centre=" + GAYA))
                .containsExactly(FIRST + " " + moved.number());
    }

    @Test
    void a_voided_transfer_leaves_the_case_on_the_list_where_it_was_as_known_from_then_on() {
        String entry = FIRST + " " + movedBack.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE)).contains(entry);
        assertThat(overdue(Users.WORKER_IN_GAYA, "on=" + BEFORE)).doesNotContain(entry);
        assertThat(overdue(Users.WORKER_IN_GAYA, "on=" + BEFORE + "&knownAt=" + BEFORE))
                .contains(entry);
    }

    @Test
    void the_plan_of_a_case_brought_forward_is_followed_as_any_other() {
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + OVERDUE)).contains(FIRST + " " + fromPaper.number());
    }

    @Test
    void a_resolution_put_right_has_the_slots_of_its_new_plan_alone() {
        String old = FIRST + " " + redated.number();
        String now = FIRST.plusDays(2) + " " + redated.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + PUT_RIGHT))
                .contains(now)
                .doesNotContain(old);
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + PUT_RIGHT + "&knownAt=" + BEFORE))
                .contains(old)
                .doesNotContain(now);
    }

    @Test
    void a_voided_resolution_ends_its_plan() {
        String entry = FIRST + " " + unresolved.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE)).doesNotContain(entry);
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE + "&knownAt=" + BEFORE))
                .contains(entry);
    }

    @Test
    void a_voided_reopening_puts_the_plan_in_force_again_as_known_from_then_on() {
        String entry = FIRST + " " + notReopened.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE)).contains(entry);
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE + "&knownAt=" + BEFORE))
                .doesNotContain(entry);
    }

    @Test
    void a_voided_follow_up_answers_nothing() {
        String entry = FIRST + " " + notAnswered.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE)).contains(entry);
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + BEFORE + "&knownAt=" + BEFORE))
                .doesNotContain(entry);
    }

    @Test
    void a_follow_up_put_right_answers_from_its_right_day_and_its_right_slot() {
        String earlier = FIRST + " " + answeredEarlier.number();
        String another = FIRST + " " + answeredAnother.number();

        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + OVERDUE))
                .contains(another)
                .doesNotContain(earlier);
        assertThat(overdue(Users.WORKER_IN_PATNA, "on=" + OVERDUE + "&knownAt=" + BEFORE))
                .contains(earlier)
                .doesNotContain(another);
    }

    @Test
    void what_is_read_from_the_store_gives_the_list_that_was_kept_in_memory() {
        String query = "on=" + BEFORE + "&knownAt=" + BEFORE;
        List<String> kept = overdue(Users.STATE_OFFICER, query);
        service.restartAfter(() -> {});

        assertThat(overdue(Users.STATE_OFFICER, query)).isNotEmpty().isEqualTo(kept);
    }

    private static Event resolve(TestLog log, OneCase one) {
        log.append(JUNE, WORKER, one.registered());
        log.append(JUNE, WORKER, one.served(JUNE, Service.LEGAL_AID));
        Event[] resolution = one.resolved(RESOLVED);
        log.append(RESOLVED, WORKER, resolution);
        return resolution[0];
    }

    private List<String> overdue(DemoUser user, String query) {
        JsonNode list = service.get(user, "/api/follow-ups?state=overdue&limit=500&" + query)
                .json();
        return StreamSupport.stream(list.get("followUps").spliterator(), false)
                .map(entry -> entry.get("dueOn").asString() + " "
                        + entry.get("number").asString())
                .toList();
    }
}
