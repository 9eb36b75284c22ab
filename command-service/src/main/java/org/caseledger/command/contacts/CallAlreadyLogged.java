package org.caseledger.command.contacts;

import org.caseledger.command.Refusal;

/** Another call was logged under this id. */
public final class CallAlreadyLogged extends Refusal {
    private static final long serialVersionUID = 1L;
}
