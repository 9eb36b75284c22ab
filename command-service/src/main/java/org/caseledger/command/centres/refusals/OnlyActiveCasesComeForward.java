package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** What is closed on paper stays on paper. */
public final class OnlyActiveCasesComeForward extends Refusal {
    private static final long serialVersionUID = 1L;
}
