package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A period ends on its first day or later. */
public final class PeriodOutOfOrder extends Refusal {
    private static final long serialVersionUID = 1L;

    PeriodOutOfOrder(LocalDate from, LocalDate to) {
        super(from, to);
    }
}
