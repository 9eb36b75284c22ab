package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Only a suspended centre is reopened; this one was never suspended. */
public final class CentreNotSuspended extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreNotSuspended(String centre) {
        super(centre);
    }
}
