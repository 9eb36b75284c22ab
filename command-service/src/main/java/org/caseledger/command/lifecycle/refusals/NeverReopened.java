package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A case closed as this one was is never reopened. The reason is not named: it classifies the case, and not everybody sees that who may send the command. */
public final class NeverReopened extends Refusal {
    private static final long serialVersionUID = 1L;
}
