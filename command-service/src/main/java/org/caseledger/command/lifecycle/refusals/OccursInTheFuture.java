package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** What is recorded has not happened yet. */
public final class OccursInTheFuture extends Refusal {
    private static final long serialVersionUID = 1L;

    public OccursInTheFuture(LocalDate occurredOn, LocalDate today) {
        super(occurredOn, today);
    }
}
