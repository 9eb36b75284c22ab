package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nothing happens at a centre before it was commissioned, and a call is passed to one that runs. */
public final class CentreNotRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreNotRunning(String centre, LocalDate occurredOn) {
        super(centre, occurredOn);
    }
}
