package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A case is registered on the day of the first contact or later. */
public final class FirstContactAfterRegistration extends Refusal {
    private static final long serialVersionUID = 1L;

    public FirstContactAfterRegistration(LocalDate firstContactOn, LocalDate occurredOn) {
        super(firstContactOn, occurredOn);
    }
}
