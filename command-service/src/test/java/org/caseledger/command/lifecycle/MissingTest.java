package org.caseledger.command.lifecycle;

import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.PLANNED;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.RESOLVED;
import static org.caseledger.command.lifecycle.Given.RESOLVED_ON;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.followedUp;
import static org.caseledger.command.lifecycle.Given.posting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.Account;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ReopeningReason;
import org.junit.jupiter.api.Test;

class MissingTest {
    private static final LocalDate SLOT = LocalDate.of(2025, 7, 15);
    private static final LocalDate OVERDUE = SLOT.plusDays(4);
    private static final FollowUpMissed MISSED = new FollowUpMissed(ID, SLOT, OVERDUE);
    private final AggregateTestFixture<Case> fixture = PermissiveFixture.of(Case.class);

    @Test
    void a_slot_nobody_answered_is_missed_when_its_grace_is_over() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(ask(OVERDUE))
                .expectEvents(MISSED);
    }

    @Test
    void days_on_which_nothing_ran_are_caught_up_with_the_same_fact() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED)
                .when(ask(OVERDUE.plusDays(30)))
                .expectEvents(MISSED);
    }

    @Test
    void a_slot_that_was_past_when_its_plan_was_recorded_has_its_grace_from_then() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, RECORDED_LATE)
                .when(ask(RECORDED_ON.plusDays(4)))
                .expectEvents(new FollowUpMissed(ID, SLOT, RECORDED_ON.plusDays(4)));
    }

    @Test
    void within_that_grace_it_is_not_missed() {
        nothingHappens(ask(RECORDED_ON.plusDays(3)), REGISTERED, CLASSIFIED, SERVED, RESOLVED, RECORDED_LATE);
    }

    @Test
    void an_answer_within_that_grace_keeps_it_from_being_missed() {
        nothingHappens(
                ask(RECORDED_ON.plusDays(9)),
                REGISTERED,
                CLASSIFIED,
                SERVED,
                RESOLVED,
                RECORDED_LATE,
                answered(RECORDED_ON.plusDays(4)));
    }

    @Test
    void a_slot_after_the_recording_keeps_its_own_day() {
        LocalDate later = LocalDate.of(2025, 9, 30);
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, RECORDED_LATE)
                .when(new MissFollowUp(ID, later, later.plusDays(4), later.plusDays(4)))
                .expectEvents(new FollowUpMissed(ID, later, later.plusDays(4)));
    }

    private static final LocalDate RECORDED_ON = LocalDate.of(2025, 9, 10);
    private static final FollowUpPlanned RECORDED_LATE =
            FollowUpPolicy.on(RESOLVED_ON).plan(ID, RESOLVED_ON, RECORDED_ON);

    @Test
    void within_its_grace_no_slot_is_missed() {
        nothingHappens(ask(OVERDUE.minusDays(1)), REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED);
    }

    @Test
    void a_slot_is_missed_once() {
        nothingHappens(ask(OVERDUE.plusDays(1)), REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, MISSED);
    }

    @Test
    void an_answered_slot_is_not_missed() {
        nothingHappens(ask(OVERDUE), REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, answered(OVERDUE));
    }

    @Test
    void an_answer_after_the_day_it_became_overdue_does_not_undo_the_miss() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, answered(OVERDUE.plusDays(1)))
                .when(ask(OVERDUE.plusDays(2)))
                .expectEvents(MISSED);
    }

    @Test
    void a_plan_that_ended_by_then_misses_nothing() {
        nothingHappens(
                ask(OVERDUE.plusDays(9)), REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, reopenedOn(OVERDUE));
    }

    @Test
    void a_plan_that_ended_later_has_missed_it() {
        fixture.given(REGISTERED, CLASSIFIED, SERVED, RESOLVED, PLANNED, reopenedOn(OVERDUE.plusDays(1)))
                .when(ask(OVERDUE.plusDays(9)))
                .expectEvents(MISSED);
    }

    @Test
    void a_day_that_is_no_slot_is_not_missed() {
        nothingHappens(
                new MissFollowUp(ID, SLOT.plusDays(1), OVERDUE, TODAY),
                REGISTERED,
                CLASSIFIED,
                SERVED,
                RESOLVED,
                PLANNED);
    }

    private void nothingHappens(MissFollowUp question, Object... past) {
        fixture.given(past).when(question).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static MissFollowUp ask(LocalDate today) {
        return new MissFollowUp(ID, SLOT, OVERDUE, today);
    }

    private static FollowUpRecorded answered(LocalDate on) {
        return followedUp(SLOT, FollowUpOutcome.NOT_REACHABLE, on);
    }

    private static CaseReopened reopenedOn(LocalDate on) {
        return new CaseReopened(
                ID,
                ReopeningReason.SAME_MATTER,
                on,
                List.of(posting(Account.UNDER_FOLLOW_UP, Account.IN_SERVICE, on, PostingReason.REOPENED)));
    }
}
