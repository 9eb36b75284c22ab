package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Only a running centre is suspended; this one has another caretaker already. */
public final class CentreAlreadySuspended extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreAlreadySuspended(LocalDate since, String caretaker) {
        super(since, caretaker);
    }
}
