package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A transfer is answered after it was asked for. */
public final class AnsweredBeforeTransferRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    public AnsweredBeforeTransferRequest(LocalDate on, LocalDate requestedOn) {
        super(on, requestedOn);
    }
}
