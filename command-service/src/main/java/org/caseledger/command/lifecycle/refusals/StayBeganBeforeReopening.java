package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Whoever came to stay opened the case again by that, on that day. */
public final class StayBeganBeforeReopening extends Refusal {
    private static final long serialVersionUID = 1L;

    public StayBeganBeforeReopening(LocalDate reopenedOn) {
        super(reopenedOn);
    }
}
