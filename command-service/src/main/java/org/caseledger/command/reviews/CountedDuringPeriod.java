package org.caseledger.command.reviews;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** What is counted as known while a period runs is no count of it. */
public final class CountedDuringPeriod extends Refusal {
    private static final long serialVersionUID = 1L;

    public CountedDuringPeriod(LocalDate to, LocalDate nextRecordedOn) {
        super(to, nextRecordedOn);
    }
}
