package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A centre that registered a case later was neither suspended nor closed before. */
public final class RegisteredAfterwards extends Refusal {
    private static final long serialVersionUID = 1L;

    public RegisteredAfterwards(LocalDate occurredOn, LocalDate registeredOn) {
        super(occurredOn, registeredOn);
    }
}
