package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Changes of the life of a centre are told in the order in which they happened. */
public final class DatedBeforeLastChange extends Refusal {
    private static final long serialVersionUID = 1L;

    public DatedBeforeLastChange(LocalDate occurredOn, LocalDate since) {
        super(occurredOn, since);
    }
}
