package org.caseledger.command.deadlines;

import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseEvent;

/** The events of cases since the last asking, up to the head of the log as it stands at the moment of asking. */
interface NewEvents {
    /** @return some of them in order; empty once the head is reached */
    List<CaseEvent> next();

    /** @return all of one case so far, in order; for one whose earlier entries were put right */
    List<CaseEvent> ofCase(UUID caseId);
}
