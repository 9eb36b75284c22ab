package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** A suspended centre does not act for itself. */
public final class CaretakerIsItself extends Refusal {
    private static final long serialVersionUID = 1L;
}
