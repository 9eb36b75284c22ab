package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Other entries rest on this one. */
public final class OtherEntriesContradict extends Refusal {
    private static final long serialVersionUID = 1L;

    public OtherEntriesContradict(LocalDate on) {
        super(on);
    }
}
