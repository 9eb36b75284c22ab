package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** A centre closes only when it holds nothing active. */
public final class ActiveCasesHeld extends Refusal {
    private static final long serialVersionUID = 1L;

    public ActiveCasesHeld(int cases) {
        super(cases);
    }
}
