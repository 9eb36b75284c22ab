package org.caseledger.command.contacts;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A call is one case: it was taken up by another centre or as another case, and is not passed on any more. */
public final class CallAlreadyTakenUp extends Refusal {
    private static final long serialVersionUID = 1L;

    CallAlreadyTakenUp(LocalDate takenUpOn) {
        super(takenUpOn);
    }
}
