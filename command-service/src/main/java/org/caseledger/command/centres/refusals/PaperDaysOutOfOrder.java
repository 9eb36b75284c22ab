package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** First contact, registration, resolution and bringing forward come one after the other. */
public final class PaperDaysOutOfOrder extends Refusal {
    private static final long serialVersionUID = 1L;

    public PaperDaysOutOfOrder(LocalDate earlier, LocalDate later) {
        super(earlier, later);
    }
}
