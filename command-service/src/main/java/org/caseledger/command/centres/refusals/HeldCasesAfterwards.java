package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A centre that has closed holds nothing active, on no day since. */
public final class HeldCasesAfterwards extends Refusal {
    private static final long serialVersionUID = 1L;

    public HeldCasesAfterwards(LocalDate day, LocalDate worked) {
        super(day, worked);
    }
}
