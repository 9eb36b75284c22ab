package org.caseledger.command.lifecycle.refusals;

import org.caseledger.command.Refusal;

/** The id belongs to another referral of this case. */
public final class ReferralIdTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
