package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The case had ended by then. Why is not told: many of those who may enter something do not see that. */
public final class CaseIsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaseIsClosed(LocalDate closedOn) {
        super(closedOn);
    }
}
