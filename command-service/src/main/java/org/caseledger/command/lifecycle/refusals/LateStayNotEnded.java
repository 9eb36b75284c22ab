package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A stay from before the newest movement of a resolved or closed case is entered as a whole. */
public final class LateStayNotEnded extends Refusal {
    private static final long serialVersionUID = 1L;

    public LateStayNotEnded(LocalDate since) {
        super(since);
    }
}
