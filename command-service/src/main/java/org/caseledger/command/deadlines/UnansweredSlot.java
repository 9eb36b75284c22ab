package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.events.FollowUpPlanned;

/** A planned follow-up nobody has answered. */
record UnansweredSlot(UUID caseId, LocalDate dueOn, LocalDate passedOn) implements Deadline {
    static UnansweredSlot of(FollowUpPlanned plan, LocalDate dueOn) {
        return new UnansweredSlot(plan.caseId(), dueOn, plan.overdueOn(dueOn));
    }

    @Override
    public CaseCommand question(LocalDate today) {
        return new MissFollowUp(caseId, dueOn, passedOn, today);
    }
}
