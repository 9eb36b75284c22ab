package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** There is no coordination that could end. */
public final class NoCoordinationUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;
}
