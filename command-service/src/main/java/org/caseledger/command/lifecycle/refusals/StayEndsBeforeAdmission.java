package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A stay ends on the day it began or later. */
public final class StayEndsBeforeAdmission extends Refusal {
    private static final long serialVersionUID = 1L;

    public StayEndsBeforeAdmission(LocalDate on, LocalDate admittedOn) {
        super(on, admittedOn);
    }
}
