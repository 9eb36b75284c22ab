package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** Where something is wrong, not all is in order. */
public final class FindingsContradict extends Refusal {
    private static final long serialVersionUID = 1L;
}
