package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Only what stands on paper alone is brought forward. */
public final class NotOlderThanLedger extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotOlderThanLedger(LocalDate registeredOn, LocalDate since) {
        super(registeredOn, since);
    }
}
