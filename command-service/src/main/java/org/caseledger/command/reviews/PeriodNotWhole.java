package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Figures are published of a whole period of their kind; its first and last day would be right. */
public final class PeriodNotWhole extends Refusal {
    private static final long serialVersionUID = 1L;

    PeriodNotWhole(LocalDate from, LocalDate to) {
        super(from, to);
    }
}
