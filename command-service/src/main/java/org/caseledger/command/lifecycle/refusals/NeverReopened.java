package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.ClosingReason;

/** A case closed for this reason is never reopened. */
public final class NeverReopened extends Refusal {
    private static final long serialVersionUID = 1L;

    public NeverReopened(ClosingReason reason) {
        super(reason);
    }
}
