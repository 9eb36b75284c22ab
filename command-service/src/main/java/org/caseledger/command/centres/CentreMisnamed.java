package org.caseledger.command.centres;

import org.caseledger.command.Refusal;

/** The identity of a centre is made of its district and its number. */
public final class CentreMisnamed extends Refusal {
    private static final long serialVersionUID = 1L;

    CentreMisnamed(String expected) {
        super(expected);
    }
}
