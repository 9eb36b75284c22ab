package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Another centre was commissioned under this identity. */
public final class CentreAlreadyCommissioned extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreAlreadyCommissioned(String centre) {
        super(centre);
    }
}
