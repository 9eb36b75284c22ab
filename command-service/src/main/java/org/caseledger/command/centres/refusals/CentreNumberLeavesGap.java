package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Centres of a district are numbered one after the other, and the one before was never commissioned. */
public final class CentreNumberLeavesGap extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreNumberLeavesGap(String before) {
        super(before);
    }
}
