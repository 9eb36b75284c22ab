package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A case is not linked with itself. */
public final class LinkedToItself extends Refusal {
    private static final long serialVersionUID = 1L;
}
