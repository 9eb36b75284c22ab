package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The newest contact did not find her safe. */
public final class NotKnownToBeSafe extends Refusal {
    private static final long serialVersionUID = 1L;
}
