package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The case that is kept must not be struck off itself. */
public final class KeptCaseStruckOff extends Refusal {
    private static final long serialVersionUID = 1L;
}
