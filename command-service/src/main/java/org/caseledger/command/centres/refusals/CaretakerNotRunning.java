package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A centre that does not run acts for no other. */
public final class CaretakerNotRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaretakerNotRunning(String caretaker, LocalDate day) {
        super(caretaker, day);
    }
}
