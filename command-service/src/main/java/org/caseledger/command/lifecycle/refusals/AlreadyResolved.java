package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The case is resolved with another outcome. */
public final class AlreadyResolved extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlreadyResolved(LocalDate resolvedOn) {
        super(resolvedOn);
    }
}
