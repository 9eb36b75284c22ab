package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nothing is registered at a centre on a day on which another acts for it. */
public final class CentreWasSuspended extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreWasSuspended(String centre, LocalDate occurredOn, String caretaker) {
        super(centre, occurredOn, caretaker);
    }
}
