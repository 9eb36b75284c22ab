package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;
import org.caseledger.events.ClosingReason;

/** The case had ended by then. */
public final class CaseIsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaseIsClosed(LocalDate closedOn, ClosingReason reason) {
        super(closedOn, reason);
    }
}
