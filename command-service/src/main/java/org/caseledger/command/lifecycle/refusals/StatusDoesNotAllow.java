package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.CaseStatus;

/** The table of transitions has no such movement. */
public final class StatusDoesNotAllow extends Refusal {
    private static final long serialVersionUID = 1L;

    public StatusDoesNotAllow(CaseStatus status, CaseStatus next) {
        super(status, next);
    }
}
