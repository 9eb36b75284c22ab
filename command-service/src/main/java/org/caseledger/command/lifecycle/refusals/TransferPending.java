package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A transfer is asked for already. */
public final class TransferPending extends Refusal {
    private static final long serialVersionUID = 1L;

    public TransferPending(String centre) {
        super(centre);
    }
}
