package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Figures are published beside a signed checkpoint of the log, so that nobody can rewrite it under them later; there is none so far. */
public final class NothingSignedYet extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingSignedYet() {
        super();
    }
}
