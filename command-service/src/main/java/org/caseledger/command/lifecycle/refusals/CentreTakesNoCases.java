package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A centre that does not run on that day takes no cases. */
public final class CentreTakesNoCases extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreTakesNoCases(String centre, LocalDate day) {
        super(centre, day);
    }
}
