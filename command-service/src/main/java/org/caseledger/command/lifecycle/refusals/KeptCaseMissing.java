package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A duplicate names the case that is kept. */
public final class KeptCaseMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
