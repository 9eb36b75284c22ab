package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nobody complies with a direction before it is issued. */
public final class CompliedBeforeDirection extends Refusal {
    private static final long serialVersionUID = 1L;

    CompliedBeforeDirection(LocalDate occurredOn, LocalDate issuedOn) {
        super(occurredOn, issuedOn);
    }
}
