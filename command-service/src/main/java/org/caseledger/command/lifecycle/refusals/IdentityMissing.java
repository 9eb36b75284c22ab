package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Whoever records who she is says at least one thing. */
public final class IdentityMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
