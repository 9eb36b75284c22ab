package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** An adult is referred with her consent or on a legal basis. */
public final class ConsentMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
