package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** An inspection finds something, be it that all is in order. */
public final class FindingsMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
