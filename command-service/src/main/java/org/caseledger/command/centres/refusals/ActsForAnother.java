package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Whoever is in the care of a centre would be in nobody's. */
public final class ActsForAnother extends Refusal {
    private static final long serialVersionUID = 1L;

    public ActsForAnother(String suspended) {
        super(suspended);
    }
}
