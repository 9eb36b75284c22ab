package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The case would have been active at a centre that had ended its work. */
public final class CentreHadClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreHadClosed(String centre, LocalDate closedOn) {
        super(centre, closedOn);
    }
}
