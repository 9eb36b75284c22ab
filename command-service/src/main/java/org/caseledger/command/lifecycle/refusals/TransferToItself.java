package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A case is not transferred to the centre that holds it. */
public final class TransferToItself extends Refusal {
    private static final long serialVersionUID = 1L;
}
