package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A centre that has ended its work stays closed, and takes only what happened before. */
public final class CentreIsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreIsClosed(String centre, LocalDate closedOn) {
        super(centre, closedOn);
    }
}
