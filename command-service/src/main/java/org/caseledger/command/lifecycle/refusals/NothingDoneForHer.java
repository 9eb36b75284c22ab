package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Since registration or the last reopening nothing was done that a resolution could rest on. */
public final class NothingDoneForHer extends Refusal {
    private static final long serialVersionUID = 1L;
}
