package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Coordination with other partners is under way. */
public final class CoordinationUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;
}
