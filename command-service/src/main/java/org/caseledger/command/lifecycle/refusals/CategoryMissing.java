package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A classification names one category or more. */
public final class CategoryMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
