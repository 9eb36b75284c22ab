package org.caseledger.command.lookups;

import org.caseledger.command.Refusal;

/** What is recorded beside a signed checkpoint of the log, so that nobody can rewrite it under that later, waits until there is one. */
public final class NothingSignedYet extends Refusal {
    private static final long serialVersionUID = 1L;

    public NothingSignedYet() {
        super();
    }
}
