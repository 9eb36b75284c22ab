package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nobody is relieved before being posted. */
public final class RelievedBeforePosting extends Refusal {
    private static final long serialVersionUID = 1L;

    public RelievedBeforePosting(LocalDate occurredOn, LocalDate postedOn) {
        super(occurredOn, postedOn);
    }
}
