package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The case has no referral with this id. */
public final class NoSuchReferral extends Refusal {
    private static final long serialVersionUID = 1L;
}
