package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** No transfer is asked for. */
public final class NoTransferPending extends Refusal {
    private static final long serialVersionUID = 1L;
}
