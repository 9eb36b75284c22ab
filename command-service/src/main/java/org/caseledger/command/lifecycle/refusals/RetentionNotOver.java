package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.Refusal;

/** What is kept of her is kept for some years after the closing. */
public final class RetentionNotOver extends Refusal {
    private static final long serialVersionUID = 1L;

    public RetentionNotOver(UUID caseId, LocalDate keptUntil) {
        super(caseId, keptUntil);
    }
}
