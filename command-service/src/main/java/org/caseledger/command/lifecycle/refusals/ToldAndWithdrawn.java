package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** What is told anew is not withdrawn in the same breath. */
public final class ToldAndWithdrawn extends Refusal {
    private static final long serialVersionUID = 1L;
}
