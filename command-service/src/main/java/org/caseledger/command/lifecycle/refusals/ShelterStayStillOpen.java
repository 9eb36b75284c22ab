package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** She still stays in the shelter. */
public final class ShelterStayStillOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    public ShelterStayStillOpen(LocalDate admittedOn) {
        super(admittedOn);
    }
}
