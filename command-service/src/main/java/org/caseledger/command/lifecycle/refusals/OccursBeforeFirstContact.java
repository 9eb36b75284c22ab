package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A deed of the centre cannot be older than the first contact with her. */
public final class OccursBeforeFirstContact extends Refusal {
    private static final long serialVersionUID = 1L;

    public OccursBeforeFirstContact(LocalDate occurredOn, LocalDate firstContactOn) {
        super(occurredOn, firstContactOn);
    }
}
