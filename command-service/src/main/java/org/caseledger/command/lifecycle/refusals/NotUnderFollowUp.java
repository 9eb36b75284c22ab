package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.CaseStatus;

/** Monitoring can only end where it has begun. */
public final class NotUnderFollowUp extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotUnderFollowUp(CaseStatus status) {
        super(status);
    }
}
