package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** What was resolved in a case that is struck off is not corrected. */
public final class CaseIsStruckOff extends Refusal {
    private static final long serialVersionUID = 1L;
}
