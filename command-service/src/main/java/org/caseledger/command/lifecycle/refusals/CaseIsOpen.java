package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.CaseStatus;

/** What is open cannot be reopened. */
public final class CaseIsOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaseIsOpen(CaseStatus status) {
        super(status);
    }
}
