package org.caseledger.command.lookups;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The figures of the period this day lies in were published; answered as {@code 403}. */
public final class PublishedPeriodIsForAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    public PublishedPeriodIsForAdministrator(LocalDate day) {
        super(day);
    }
}
