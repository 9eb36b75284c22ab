package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A case is classified before it is resolved. */
public final class ClassificationMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
