package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** A death is recorded with a word on whether it is suspicious. */
public final class SuspicionNotStated extends Refusal {
    private static final long serialVersionUID = 1L;
}
