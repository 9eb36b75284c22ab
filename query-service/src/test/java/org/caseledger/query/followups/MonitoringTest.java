package org.caseledger.query.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.query.entries.Moment;
import org.junit.jupiter.api.Test;

/** Rule 9: a slot due on {@code SLOT}, grace 3, early 3, planned at position 10; positions serve as sequences, too. */
class MonitoringTest {
    private static final UUID CASE = new UUID(1, 2);
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 1);
    private static final LocalDate SLOT = RESOLVED.plusDays(7);
    private static final LocalDate LATER_SLOT = RESOLVED.plusDays(15);
    private static final long NOW = 1000;
    private static final long RESOLUTION = 9;

    private final Monitoring planned = begun().planned(plan(RESOLVED, SLOT, LATER_SLOT), 10);

    @Test
    void a_slot_is_due_from_three_days_before_to_three_days_after() {
        assertThat(due(planned, SLOT.minusDays(4))).isEmpty();
        assertThat(due(planned, SLOT.minusDays(3))).containsExactly(SLOT);
        assertThat(due(planned, SLOT.plusDays(3))).containsExactly(SLOT);
        assertThat(due(planned, SLOT.plusDays(4))).isEmpty();
    }

    @Test
    void it_is_overdue_only_after_its_grace() {
        assertThat(overdue(planned, SLOT.plusDays(3), NOW)).isEmpty();
        assertThat(overdue(planned, SLOT.plusDays(4), NOW)).containsExactly(SLOT);
        assertThat(overdue(planned, LATER_SLOT.plusDays(4), NOW)).containsExactly(SLOT, LATER_SLOT);
    }

    @Test
    void a_slot_that_was_past_when_its_plan_was_recorded_is_overdue_only_after_the_grace_from_then() {
        LocalDate recorded = SLOT.plusDays(2);
        Monitoring late = begun().planned(recordedOn(recorded), 10);

        assertThat(overdue(late, SLOT.plusDays(5), NOW)).isEmpty();
        assertThat(due(late, SLOT.plusDays(5))).contains(SLOT);
        assertThat(overdue(late, SLOT.plusDays(6), NOW)).containsExactly(SLOT);
        assertThat(late.unanswered(new Moment(SLOT.plusDays(6), NOW), Plan::isOverdue))
                .extracting(Monitoring.Slot::overdueFrom)
                .containsExactly(recorded.plusDays(4));
        assertThat(overdue(late, LATER_SLOT.plusDays(3), NOW)).containsExactly(SLOT);
        assertThat(overdue(late, LATER_SLOT.plusDays(4), NOW)).containsExactly(SLOT, LATER_SLOT);
    }

    @Test
    void the_misses_of_a_plan_that_had_ended_by_then_leave_the_register_once_that_is_known() {
        LocalDate violence = SLOT.plusDays(5);
        Monitoring missed = planned.missed(new FollowUpMissed(CASE, SLOT, SLOT.plusDays(4)), 20)
                .missed(new FollowUpMissed(CASE, LATER_SLOT, LATER_SLOT.plusDays(4)), 25);
        Monitoring ended = missed.ended(end(violence, 30));

        assertThat(missed(ended, NOW)).containsExactly(SLOT);
        assertThat(missed(ended, 29)).containsExactly(SLOT, LATER_SLOT);
        assertThat(missed(ended.voided(30, 60), NOW)).containsExactly(SLOT, LATER_SLOT);
    }

    @Test
    void a_miss_of_the_day_on_which_the_plan_ended_was_no_longer_owed() {
        Monitoring ended = planned.missed(new FollowUpMissed(CASE, SLOT, SLOT.plusDays(4)), 20)
                .ended(end(SLOT.plusDays(4), 30));

        assertThat(missed(ended, NOW)).isEmpty();
    }

    private static List<LocalDate> missed(Monitoring monitoring, long position) {
        return monitoring
                .missed(new Moment(LATER_SLOT.plusDays(90), position))
                .map(Monitoring.Slot::dueOn)
                .toList();
    }

    private static FollowUpPlanned recordedOn(LocalDate day) {
        return new FollowUpPlanned(
                CASE, List.of(SLOT, LATER_SLOT), 3, 3, RESOLVED.plusMonths(6), day, "2023-04", RESOLVED);
    }

    @Test
    void a_late_answer_ends_it_from_the_day_it_happened() {
        Monitoring answered =
                planned.followedUp(followUp(SLOT, SLOT.plusDays(10), FollowUpOutcome.SAFE_AND_STABLE, 20));

        assertThat(overdue(answered, SLOT.plusDays(9), NOW)).containsExactly(SLOT);
        assertThat(overdue(answered, SLOT.plusDays(10), NOW)).doesNotContain(SLOT);
    }

    @Test
    void an_answer_counts_from_when_it_was_recorded() {
        Monitoring answered = planned.followedUp(followUp(SLOT, SLOT, FollowUpOutcome.SAFE_AND_STABLE, 20));

        assertThat(overdue(answered, SLOT.plusDays(4), 19)).containsExactly(SLOT);
        assertThat(overdue(answered, SLOT.plusDays(4), 20)).isEmpty();
    }

    @Test
    void an_attempt_that_failed_meets_the_duty_and_an_earlier_one_than_three_days_does_not() {
        Monitoring tried = planned.followedUp(followUp(SLOT, SLOT, FollowUpOutcome.NOT_REACHABLE, 20));
        Monitoring tooEarly =
                planned.followedUp(followUp(SLOT, SLOT.minusDays(4), FollowUpOutcome.SAFE_AND_STABLE, 20));

        assertThat(overdue(tried, SLOT.plusDays(4), NOW)).isEmpty();
        assertThat(overdue(tooEarly, SLOT.plusDays(4), NOW)).containsExactly(SLOT);
    }

    @Test
    void the_end_of_a_plan_ends_its_duties_from_its_day_on_once_known() {
        LocalDate reopened = SLOT.plusDays(6);
        Monitoring ended = planned.ended(end(reopened, 30));

        assertThat(overdue(ended, reopened.minusDays(1), NOW)).containsExactly(SLOT);
        assertThat(overdue(ended, reopened, NOW)).isEmpty();
        assertThat(overdue(ended, reopened, 29)).containsExactly(SLOT);
    }

    @Test
    void nothing_is_overdue_before_the_plan_was_known() {
        assertThat(overdue(planned, SLOT.plusDays(4), 9)).isEmpty();
    }

    @Test
    void a_second_plan_leaves_the_days_of_the_first_as_they_were() {
        LocalDate reopened = SLOT.plusDays(5);
        LocalDate again = reopened.plusDays(20);
        Monitoring twice = planned.ended(end(reopened, 30)).resolved(39).planned(plan(again, again.plusDays(7)), 40);

        assertThat(overdue(twice, SLOT.plusDays(4), NOW)).containsExactly(SLOT);
        assertThat(overdue(twice, again.plusDays(11), NOW)).containsExactly(again.plusDays(7));
    }

    @Test
    void a_plan_put_right_after_its_end_ends_with_the_same_reopening() {
        LocalDate reopened = SLOT.plusDays(6);
        Monitoring corrected =
                planned.ended(end(reopened, 30)).planned(plan(RESOLVED.plusDays(1), SLOT.plusDays(1)), 50);

        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
        assertThat(overdue(corrected, reopened, NOW)).isEmpty();
    }

    @Test
    void an_earlier_resolution_put_right_leaves_the_plan_of_the_later_one_in_force() {
        LocalDate reopened = SLOT.plusDays(6);
        LocalDate again = reopened.plusDays(20);
        Monitoring corrected = planned.ended(end(reopened, 30))
                .resolved(39)
                .planned(plan(again, again.plusDays(7)), 40)
                .corrected(redated(RESOLUTION, RESOLVED, RESOLVED.plusDays(1)), again, 50)
                .planned(plan(RESOLVED.plusDays(1), SLOT.plusDays(1)), 51);

        assertThat(overdue(corrected, again.plusDays(11), NOW)).containsExactly(again.plusDays(7));
        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
    }

    @Test
    void a_voided_resolution_ends_its_plan_from_when_that_was_recorded() {
        Monitoring voided = planned.voided(RESOLUTION, 60);

        assertThat(overdue(voided, SLOT.plusDays(4), NOW)).isEmpty();
        assertThat(overdue(voided, SLOT.plusDays(4), 59)).containsExactly(SLOT);
    }

    @Test
    void a_voided_reopening_puts_its_plan_in_force_again_as_known_from_then_on() {
        LocalDate reopened = SLOT.plusDays(6);
        Monitoring voided = planned.ended(end(reopened, 30)).voided(30, 60);

        assertThat(overdue(voided, reopened, 29)).containsExactly(SLOT);
        assertThat(overdue(voided, reopened, 59)).isEmpty();
        assertThat(overdue(voided, reopened, 60)).containsExactly(SLOT);
    }

    @Test
    void a_plan_that_replaces_one_in_force_leaves_only_itself() {
        Monitoring corrected = planned.planned(plan(RESOLVED.plusDays(1), SLOT.plusDays(1)), 50);

        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
        assertThat(overdue(corrected, SLOT.plusDays(5), 49)).containsExactly(SLOT);
    }

    @Test
    void a_follow_up_from_before_the_case_came_into_the_ledger_is_the_work_of_its_first_centre() {
        LocalDate before = RESOLVED.minusDays(20);

        assertThat(planned.centreOf(followUp(SLOT, before, FollowUpOutcome.SAFE_AND_STABLE, 20), NOW))
                .isEqualTo("BR-PAT-01");
    }

    private static List<LocalDate> due(Monitoring monitoring, LocalDate on) {
        return slots(FollowUpState.DUE, monitoring, on, NOW);
    }

    private static List<LocalDate> overdue(Monitoring monitoring, LocalDate on, long known) {
        return slots(FollowUpState.OVERDUE, monitoring, on, known);
    }

    private static List<LocalDate> slots(FollowUpState state, Monitoring monitoring, LocalDate on, long known) {
        return state.slots(monitoring, new Moment(on, known))
                .map(Monitoring.Slot::dueOn)
                .toList();
    }

    private static Monitoring begun() {
        return Monitoring.begun(
                        "BR-PAT-01-2025-26-000001", new Holder(0, "BR-PAT-01", RESOLVED.minusDays(9), Known.since(5)))
                .resolved(RESOLUTION);
    }

    private static FollowUpPlanned plan(LocalDate resolvedOn, LocalDate... slots) {
        return new FollowUpPlanned(CASE, List.of(slots), 3, 3, resolvedOn.plusMonths(6), "2023-04", resolvedOn);
    }

    private static DetailsCorrected redated(long resolution, LocalDate from, LocalDate to) {
        return new DetailsCorrected(
                CASE,
                resolution,
                "CaseResolved",
                "occurredOn",
                from.toString(),
                to.toString(),
                CorrectionReason.WRONG_DATE,
                to,
                List.of());
    }

    private static PlanEnd end(LocalDate on, long position) {
        return new PlanEnd(position, on, Known.since(position));
    }

    private static FollowUp followUp(LocalDate slot, LocalDate on, FollowUpOutcome outcome, long position) {
        return FollowUp.of(new FollowUpRecorded(CASE, slot, FollowUpMode.PHONE, outcome, on), position, on, position);
    }
}
