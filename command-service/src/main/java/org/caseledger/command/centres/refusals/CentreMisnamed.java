package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** The identity of a centre is made of its district and its number. */
public final class CentreMisnamed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreMisnamed(String expected) {
        super(expected);
    }
}
