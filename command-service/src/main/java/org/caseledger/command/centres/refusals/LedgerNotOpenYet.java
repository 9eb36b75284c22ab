package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nothing was registered in a ledger, nor brought forward to it, before it was opened. */
public final class LedgerNotOpenYet extends Refusal {
    private static final long serialVersionUID = 1L;

    public LedgerNotOpenYet(LocalDate day, LocalDate opened) {
        super(day, opened);
    }
}
