package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** What is reviewed has happened by the day of the review. */
public final class ReviewedPeriodLiesAhead extends Refusal {
    private static final long serialVersionUID = 1L;

    ReviewedPeriodLiesAhead(LocalDate to, LocalDate occurredOn) {
        super(to, occurredOn);
    }
}
