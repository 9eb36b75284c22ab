package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The request was answered already. */
public final class RequestAnswered extends Refusal {
    private static final long serialVersionUID = 1L;

    public RequestAnswered(LocalDate on) {
        super(on);
    }
}
