package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A direction is due on the day on which it is issued, or later. */
public final class DueBeforeDirection extends Refusal {
    private static final long serialVersionUID = 1L;

    DueBeforeDirection(LocalDate dueOn, LocalDate occurredOn) {
        super(dueOn, occurredOn);
    }
}
