package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Only the newest standing movement is retracted. */
public final class NotNewestMovement extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotNewestMovement(LocalDate since) {
        super(since);
    }
}
