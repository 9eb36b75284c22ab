package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A slot is answered from a few days before it is due. */
public final class TooEarlyForSlot extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooEarlyForSlot(LocalDate slot, LocalDate earliest) {
        super(slot, earliest);
    }
}
