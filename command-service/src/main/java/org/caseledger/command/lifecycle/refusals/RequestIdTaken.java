package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Another request has this id. */
public final class RequestIdTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
