package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** What was kept of her is forgotten: nothing more is kept, and nothing is opened. */
public final class CaseIsForgotten extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaseIsForgotten(LocalDate forgottenOn) {
        super(forgottenOn);
    }
}
