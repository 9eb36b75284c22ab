package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Figures of a period are published after its last day. */
public final class PeriodNotOver extends Refusal {
    private static final long serialVersionUID = 1L;

    PeriodNotOver(LocalDate to) {
        super(to);
    }
}
