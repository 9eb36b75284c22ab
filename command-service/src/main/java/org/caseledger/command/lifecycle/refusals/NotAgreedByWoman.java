package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** She has not agreed to the resolution. */
public final class NotAgreedByWoman extends Refusal {
    private static final long serialVersionUID = 1L;
}
