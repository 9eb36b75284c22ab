package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The referral has been answered in another way. */
public final class ReferralAnswered extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReferralAnswered(LocalDate on) {
        super(on);
    }
}
