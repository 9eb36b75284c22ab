package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A case cannot be the duplicate of itself. */
public final class KeptCaseIsItself extends Refusal {
    private static final long serialVersionUID = 1L;
}
