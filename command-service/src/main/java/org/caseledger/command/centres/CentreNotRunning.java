package org.caseledger.command.centres;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A case is registered at, and a call passed to, a centre that runs on that day. */
public final class CentreNotRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    public CentreNotRunning(String centre, LocalDate occurredOn) {
        super(centre, occurredOn);
    }
}
