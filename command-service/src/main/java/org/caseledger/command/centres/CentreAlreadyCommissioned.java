package org.caseledger.command.centres;

import org.caseledger.command.Refusal;

/** Another centre was commissioned under this identity. */
public final class CentreAlreadyCommissioned extends Refusal {
    private static final long serialVersionUID = 1L;

    CentreAlreadyCommissioned(String centre) {
        super(centre);
    }
}
