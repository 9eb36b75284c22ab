package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A request is answered on its day or later. */
public final class ServedBeforeRequested extends Refusal {
    private static final long serialVersionUID = 1L;

    public ServedBeforeRequested(LocalDate on, LocalDate requestedOn) {
        super(on, requestedOn);
    }
}
