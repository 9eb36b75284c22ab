package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** Two persons have to approve the erasure of just these cases, and nothing may have made it void since. */
public final class ErasureNotApproved extends Refusal {
    private static final long serialVersionUID = 1L;
}
