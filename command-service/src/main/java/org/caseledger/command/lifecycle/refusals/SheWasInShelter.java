package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nothing is ended or handed over on a day of her stay. */
public final class SheWasInShelter extends Refusal {
    private static final long serialVersionUID = 1L;

    public SheWasInShelter(LocalDate from, LocalDate to) {
        super(from, to);
    }
}
