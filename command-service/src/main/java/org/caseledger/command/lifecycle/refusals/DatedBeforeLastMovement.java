package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A deed that moves the status may not be dated before the movement that stands. */
public final class DatedBeforeLastMovement extends Refusal {
    private static final long serialVersionUID = 1L;

    public DatedBeforeLastMovement(LocalDate occurredOn, LocalDate lastMovedOn) {
        super(occurredOn, lastMovedOn);
    }
}
