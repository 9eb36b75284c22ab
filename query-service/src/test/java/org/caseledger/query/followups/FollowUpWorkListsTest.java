package org.caseledger.query.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.testing.OneCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 9: a slot due on {@code SLOT}, grace 3, early 3, planned at sequence 10. */
class FollowUpWorkListsTest {
    private static final LocalDate RESOLVED = LocalDate.of(2025, 6, 1);
    private static final LocalDate SLOT = RESOLVED.plusDays(7);
    private static final LocalDate LATER_SLOT = RESOLVED.plusDays(15);
    private static final long NOW = 1000;
    private static final long RESOLUTION = 9;
    private static final OneCase ONE = new OneCase("BR-PAT-01", RESOLVED.minusDays(9), 1);
    private static final UUID CASE = ONE.id();
    private static final CaseEvent REGISTERED = (CaseEvent) ONE.registered()[1];
    private static final CaseEvent RESOLVED_THEN = (CaseEvent) ONE.resolved(RESOLVED)[0];

    private final Life planned = begun().and(10, plan(RESOLVED, SLOT, LATER_SLOT));

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
        Life late = begun().and(10, recordedOn(recorded));

        assertThat(overdue(late, SLOT.plusDays(5), NOW)).isEmpty();
        assertThat(due(late, SLOT.plusDays(5))).contains(SLOT);
        assertThat(overdue(late, SLOT.plusDays(6), NOW)).containsExactly(SLOT);
        assertThat(late.lines(FollowUpState.OVERDUE, SLOT.plusDays(6), NOW))
                .extracting(FollowUpOnList::overdueFrom)
                .containsExactly(recorded.plusDays(4));
        assertThat(overdue(late, LATER_SLOT.plusDays(3), NOW)).containsExactly(SLOT);
        assertThat(overdue(late, LATER_SLOT.plusDays(4), NOW)).containsExactly(SLOT, LATER_SLOT);
    }

    @Test
    void the_misses_of_a_plan_that_had_ended_by_then_leave_the_register_once_that_is_known() {
        LocalDate violence = SLOT.plusDays(5);
        Life missed = planned.and(20, new FollowUpMissed(CASE, SLOT, SLOT.plusDays(4)))
                .and(25, new FollowUpMissed(CASE, LATER_SLOT, LATER_SLOT.plusDays(4)));
        Life ended = missed.and(30, end(violence));

        assertThat(missed(ended, NOW)).containsExactly(SLOT);
        assertThat(missed(ended, 29)).containsExactly(SLOT, LATER_SLOT);
        assertThat(missed(ended.and(60, voided(30)), NOW)).containsExactly(SLOT, LATER_SLOT);
    }

    @Test
    void a_miss_of_the_day_on_which_the_plan_ended_was_no_longer_owed() {
        Life ended = planned.and(20, new FollowUpMissed(CASE, SLOT, SLOT.plusDays(4)))
                .and(30, end(SLOT.plusDays(4)));

        assertThat(missed(ended, NOW)).isEmpty();
    }

    @Test
    void a_late_answer_ends_it_from_the_day_it_happened() {
        Life answered = planned.and(20, followUp(SLOT, SLOT.plusDays(10), FollowUpOutcome.SAFE_AND_STABLE));

        assertThat(overdue(answered, SLOT.plusDays(9), NOW)).containsExactly(SLOT);
        assertThat(overdue(answered, SLOT.plusDays(10), NOW)).doesNotContain(SLOT);
    }

    @Test
    void an_answer_counts_from_when_it_was_recorded() {
        Life answered = planned.and(20, followUp(SLOT, SLOT, FollowUpOutcome.SAFE_AND_STABLE));

        assertThat(overdue(answered, SLOT.plusDays(4), 19)).containsExactly(SLOT);
        assertThat(overdue(answered, SLOT.plusDays(4), 20)).isEmpty();
    }

    @Test
    void an_attempt_that_failed_meets_the_duty_and_an_earlier_one_than_three_days_does_not() {
        Life tried = planned.and(20, followUp(SLOT, SLOT, FollowUpOutcome.NOT_REACHABLE));
        Life tooEarly = planned.and(20, followUp(SLOT, SLOT.minusDays(4), FollowUpOutcome.SAFE_AND_STABLE));

        assertThat(overdue(tried, SLOT.plusDays(4), NOW)).isEmpty();
        assertThat(overdue(tooEarly, SLOT.plusDays(4), NOW)).containsExactly(SLOT);
    }

    @Test
    void the_end_of_a_plan_ends_its_duties_from_its_day_on_once_known() {
        LocalDate reopened = SLOT.plusDays(6);
        Life ended = planned.and(30, end(reopened));

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
        Life twice = planned.and(30, end(reopened)).and(39, RESOLVED_THEN).and(40, plan(again, again.plusDays(7)));

        assertThat(overdue(twice, SLOT.plusDays(4), NOW)).containsExactly(SLOT);
        assertThat(overdue(twice, again.plusDays(11), NOW)).containsExactly(again.plusDays(7));
    }

    @Test
    void a_plan_put_right_after_its_end_ends_with_the_same_reopening() {
        LocalDate reopened = SLOT.plusDays(6);
        Life corrected = planned.and(30, end(reopened)).and(50, plan(RESOLVED.plusDays(1), SLOT.plusDays(1)));

        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
        assertThat(overdue(corrected, reopened, NOW)).isEmpty();
    }

    @Test
    void an_earlier_resolution_put_right_leaves_the_plan_of_the_later_one_in_force() {
        LocalDate reopened = SLOT.plusDays(6);
        LocalDate again = reopened.plusDays(20);
        Life corrected = planned.and(30, end(reopened))
                .and(39, RESOLVED_THEN)
                .and(40, plan(again, again.plusDays(7)))
                .and(50, redated(RESOLUTION, RESOLVED, RESOLVED.plusDays(1)))
                .and(51, plan(RESOLVED.plusDays(1), SLOT.plusDays(1)));

        assertThat(overdue(corrected, again.plusDays(11), NOW)).containsExactly(again.plusDays(7));
        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
    }

    /** Where a closing is retracted, the newest resolution gets a plan of its right day, whatever was put right of an older one meanwhile. */
    @Test
    void a_plan_made_after_a_voiding_is_of_the_newest_resolution_and_not_of_the_one_put_right_last() {
        LocalDate reopened = SLOT.plusDays(6);
        LocalDate again = reopened.plusDays(20);
        LocalDate ended = again.plusDays(3);
        Life comesBack = planned.and(30, end(reopened))
                .and(39, RESOLVED_THEN)
                .and(40, plan(again, again.plusDays(7)))
                .and(45, end(ended))
                .and(50, redated(RESOLUTION, RESOLVED, RESOLVED.plusDays(1)))
                .and(55, voided(45))
                .and(56, plan(again.plusDays(1), again.plusDays(8)));

        assertThat(overdue(comesBack, again.plusDays(12), NOW)).containsExactly(again.plusDays(8));
        assertThat(overdue(comesBack.and(58, voided(39)), again.plusDays(12), NOW))
                .doesNotContain(again.plusDays(8));
    }

    @Test
    void a_voided_resolution_ends_its_plan_from_when_that_was_recorded() {
        Life voided = planned.and(60, voided(RESOLUTION));

        assertThat(overdue(voided, SLOT.plusDays(4), NOW)).isEmpty();
        assertThat(overdue(voided, SLOT.plusDays(4), 59)).containsExactly(SLOT);
    }

    @Test
    void a_voided_reopening_puts_its_plan_in_force_again_as_known_from_then_on() {
        LocalDate reopened = SLOT.plusDays(6);
        Life voided = planned.and(30, end(reopened)).and(60, voided(30));

        assertThat(overdue(voided, reopened, 29)).containsExactly(SLOT);
        assertThat(overdue(voided, reopened, 59)).isEmpty();
        assertThat(overdue(voided, reopened, 60)).containsExactly(SLOT);
    }

    @Test
    void a_plan_that_replaces_one_in_force_leaves_only_itself() {
        Life corrected = planned.and(50, plan(RESOLVED.plusDays(1), SLOT.plusDays(1)));

        assertThat(overdue(corrected, SLOT.plusDays(5), NOW)).containsExactly(SLOT.plusDays(1));
        assertThat(overdue(corrected, SLOT.plusDays(5), 49)).containsExactly(SLOT);
    }

    @Test
    void a_case_is_overdue_for_long_once_from_the_ninety_first_day_after_what_it_has_owed_for_longest() {
        assertThat(longOverdue(planned, SLOT.plusDays(90))).isEmpty();
        assertThat(longOverdue(planned, SLOT.plusDays(91))).containsExactly(SLOT);
        assertThat(longOverdue(planned, LATER_SLOT.plusDays(91))).containsExactly(SLOT);
    }

    @Test
    void an_answer_leaves_what_it_has_owed_for_longest_after_that() {
        Life answered = planned.and(20, followUp(SLOT, SLOT.plusDays(95), FollowUpOutcome.NOT_REACHABLE));

        assertThat(longOverdue(answered, SLOT.plusDays(94))).containsExactly(SLOT);
        assertThat(longOverdue(answered, LATER_SLOT.plusDays(90))).isEmpty();
        assertThat(longOverdue(answered, LATER_SLOT.plusDays(91))).containsExactly(LATER_SLOT);
    }

    @Test
    void the_first_day_of_each_follow_up_that_it_may_owe_for_longest_is_a_turning_day() {
        Life answered = planned.and(20, followUp(SLOT, SLOT.plusDays(95), FollowUpOutcome.NOT_REACHABLE));

        assertThat(new FollowUpWorkLists().turningDays(planned.known())).contains(SLOT.plusDays(91));
        assertThat(new FollowUpWorkLists().turningDays(answered.known()))
                .contains(SLOT.plusDays(91), LATER_SLOT.plusDays(91));
    }

    @Test
    void a_slot_that_was_past_when_its_plan_was_recorded_is_overdue_for_long_from_its_own_day() {
        LocalDate recorded = SLOT.plusDays(100);
        Life late = begun().and(10, recordedOn(recorded));

        assertThat(longOverdue(late, recorded.plusDays(3))).isEmpty();
        assertThat(longOverdue(late, recorded.plusDays(4))).containsExactly(SLOT);
    }

    @Test
    void a_line_says_who_has_the_case_in_hand_how_high_the_risk_is_and_what_was_tried_last() {
        Life told = planned.and(11, new CaseAssigned(CASE, "worker-1", RESOLVED))
                .and(12, new RiskAssessed(CASE, RiskLevel.LOW, SLOT.plusDays(2)))
                .and(13, new RiskAssessed(CASE, RiskLevel.HIGH, SLOT))
                .and(14, followUp(null, SLOT.plusDays(1), FollowUpOutcome.NOT_REACHABLE))
                .and(15, followUp(null, SLOT.minusDays(1), FollowUpOutcome.DECLINED))
                .and(16, new CaseAssigned(CASE, "worker-2", SLOT.plusDays(5)));

        FollowUpOnList early =
                told.lines(FollowUpState.DUE, SLOT.plusDays(1), NOW).findFirst().orElseThrow();
        FollowUpOnList late = told.lines(FollowUpState.OVERDUE, SLOT.plusDays(5), NOW)
                .findFirst()
                .orElseThrow();

        assertThat(early.worker()).isEqualTo("worker-1");
        assertThat(early.risk()).isEqualTo(RiskLevel.HIGH);
        assertThat(early.lastAttempt())
                .isEqualTo(new LastAttempt(SLOT.plusDays(1), FollowUpMode.PHONE, FollowUpOutcome.NOT_REACHABLE));
        assertThat(late.worker()).isEqualTo("worker-2");
        assertThat(late.risk()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void a_line_names_nobody_of_the_centre_that_handed_the_case_over() {
        LocalDate handedOver = SLOT.plusDays(5);
        Life told = planned.and(11, new CaseAssigned(CASE, "worker-1", RESOLVED))
                .and(12, new TransferAccepted(CASE, new UUID(8, 1), "BR-PAT-01", "BR-GAY-01", handedOver, List.of()));

        assertThat(told.lines(FollowUpState.OVERDUE, handedOver.minusDays(1), NOW))
                .extracting(FollowUpOnList::centre, FollowUpOnList::worker)
                .containsExactly(tuple("BR-PAT-01", "worker-1"));
        assertThat(told.lines(FollowUpState.OVERDUE, handedOver, NOW))
                .extracting(FollowUpOnList::centre, FollowUpOnList::worker)
                .containsExactly(tuple("BR-GAY-01", null));
        assertThat(told.and(13, new CaseAssigned(CASE, "worker-2", handedOver))
                        .lines(FollowUpState.OVERDUE, handedOver, NOW))
                .extracting(FollowUpOnList::worker)
                .containsExactly("worker-2");
    }

    private static List<LocalDate> due(Life life, LocalDate on) {
        return slots(FollowUpState.DUE, life, on, NOW);
    }

    private static List<LocalDate> overdue(Life life, LocalDate on, long known) {
        return slots(FollowUpState.OVERDUE, life, on, known);
    }

    private static List<LocalDate> missed(Life life, long known) {
        return slots(FollowUpState.MISSED, life, LATER_SLOT.plusDays(90), known);
    }

    /** Due days of the rows of the case. */
    private static List<LocalDate> longOverdue(Life life, LocalDate on) {
        FollowUpWorkLists register = new FollowUpWorkLists();
        return Stream.of(FollowUpState.values())
                .flatMap(state -> life.lines(state, on, NOW))
                .flatMap(register::rows)
                .filter(row -> row.kind().equals(OverdueCaseKinds.LONG))
                .map(RegisterRow::due)
                .toList();
    }

    private static List<LocalDate> slots(FollowUpState state, Life life, LocalDate on, long known) {
        return life.lines(state, on, known).map(FollowUpOnList::dueOn).toList();
    }

    private static Life begun() {
        return new Life(List.of()).and(5, REGISTERED).and(RESOLUTION, RESOLVED_THEN);
    }

    private static FollowUpPlanned recordedOn(LocalDate day) {
        return new FollowUpPlanned(
                CASE, List.of(SLOT, LATER_SLOT), 3, 3, RESOLVED.plusMonths(6), day, "2023-04", RESOLVED);
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

    private static EntryVoided voided(long entry) {
        return new EntryVoided(CASE, entry, "any", CorrectionReason.WRONG_CASE, RESOLVED, List.of());
    }

    private static CaseReopened end(LocalDate on) {
        return new CaseReopened(CASE, ReopeningReason.SAME_MATTER, on, List.of());
    }

    private static FollowUpRecorded followUp(@Nullable LocalDate slot, LocalDate on, FollowUpOutcome outcome) {
        return new FollowUpRecorded(CASE, slot, FollowUpMode.PHONE, outcome, on);
    }

    /** Entries by their sequences, which serve as positions, too. */
    private record Life(List<RecordedEntry> entries) {
        Life and(long sequence, CaseEvent event) {
            List<RecordedEntry> more = new ArrayList<>(entries);
            more.add(RecordedEntry.of(sequence, event, sequence, event.occurredOn(), "worker"));
            return new Life(more);
        }

        CaseAt known() {
            return CaseAt.known(CASE, CaseEntries.of(entries), NOW);
        }

        Stream<FollowUpOnList> lines(FollowUpState state, LocalDate on, long known) {
            CaseAt at = new CaseAt(CASE, CaseEntries.of(entries), on, known);
            return new FollowUpWorkLists().lines(at).filter(line -> line.state() == state);
        }
    }
}
