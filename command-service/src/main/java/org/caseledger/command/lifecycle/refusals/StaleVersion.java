package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The caller decided on an older version of the aggregate than the one that stands. */
public final class StaleVersion extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaleVersion(long expected, long actual) {
        super(expected, actual);
    }
}
