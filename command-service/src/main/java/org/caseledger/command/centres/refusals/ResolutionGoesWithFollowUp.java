package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** A case under follow-up has been resolved, and no other comes with a resolution. */
public final class ResolutionGoesWithFollowUp extends Refusal {
    private static final long serialVersionUID = 1L;
}
