package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A review directs nobody before it is held. */
public final class DirectionBeforeReview extends Refusal {
    private static final long serialVersionUID = 1L;

    DirectionBeforeReview(LocalDate occurredOn, LocalDate heldOn) {
        super(occurredOn, heldOn);
    }
}
