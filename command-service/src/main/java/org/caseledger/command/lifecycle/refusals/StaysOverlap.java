package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** She cannot stay twice at once. */
public final class StaysOverlap extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaysOverlap(LocalDate from, LocalDate to) {
        super(from, to);
    }
}
