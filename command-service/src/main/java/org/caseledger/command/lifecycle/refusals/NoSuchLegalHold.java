package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.LegalHoldReason;

/** No hold stands for this reason. */
public final class NoSuchLegalHold extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchLegalHold(LegalHoldReason reason) {
        super(reason);
    }
}
