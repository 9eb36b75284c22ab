package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The day of a hearing lies before the step that set it. */
public final class HearingBeforeStep extends Refusal {
    private static final long serialVersionUID = 1L;

    public HearingBeforeStep(LocalDate dueOn, LocalDate occurredOn) {
        super(dueOn, occurredOn);
    }
}
