package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A referral was completed before it was made. */
public final class AnsweredBeforeReferral extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnsweredBeforeReferral(LocalDate occurredOn, LocalDate referredOn) {
        super(occurredOn, referredOn);
    }
}
