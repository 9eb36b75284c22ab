package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;
import org.caseledger.events.ResolutionOutcome;

/** This matter is for the law, not for a settlement. */
public final class SettlementNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public SettlementNotAllowed(ResolutionOutcome outcome) {
        super(outcome);
    }
}
