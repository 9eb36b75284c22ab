package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The age of the oldest boy decides whether he may stay. */
public final class AgeOfOldestBoyMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    public AgeOfOldestBoyMissing(Integer oldest) {
        super(oldest);
    }
}
