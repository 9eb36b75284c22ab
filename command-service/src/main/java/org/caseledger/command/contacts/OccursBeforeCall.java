package org.caseledger.command.contacts;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nothing is done with a call before it came in. */
public final class OccursBeforeCall extends Refusal {
    private static final long serialVersionUID = 1L;

    OccursBeforeCall(LocalDate occurredOn, LocalDate calledOn) {
        super(occurredOn, calledOn);
    }
}
