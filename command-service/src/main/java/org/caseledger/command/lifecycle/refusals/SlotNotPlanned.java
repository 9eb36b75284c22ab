package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** No plan in force on that day has a slot due on this day. */
public final class SlotNotPlanned extends Refusal {
    private static final long serialVersionUID = 1L;

    public SlotNotPlanned(LocalDate slot) {
        super(slot);
    }
}
