package org.caseledger.query.followups;

import java.time.LocalDate;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.Norms;

/** When a follow-up that a plan asks for, and that nothing answers, is overdue; and when its case is so for long. */
final class OverdueFollowUp {
    private OverdueFollowUp() {}

    /** On a day on which it is owed already. */
    static FollowUpState stateOn(LocalDate day, FollowUpPlanned plan, LocalDate slot) {
        return day.isBefore(plan.overdueOn(slot)) ? FollowUpState.DUE : FollowUpState.OVERDUE;
    }

    /** By the norms of the plan's day: a version that begins before the slot is due changes nothing that is counted. */
    static LocalDate longOverdueOn(LocalDate plannedOn, LocalDate slot) {
        return slot.plusDays(Norms.on(plannedOn).longOverdueDays() + 1L);
    }
}
