package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Two persons have approved that she is forgotten: nothing more is kept of her. */
public final class ErasureUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;
}
