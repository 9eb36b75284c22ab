package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Relief is what coordination secured, and there had been none by then. */
public final class NeverCoordinated extends Refusal {
    private static final long serialVersionUID = 1L;

    public NeverCoordinated(LocalDate occurredOn) {
        super(occurredOn);
    }
}
