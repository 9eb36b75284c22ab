package org.caseledger.command.deadlines;

import java.util.List;
import java.util.UUID;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.events.CaseEvent;

/** The events of cases that may begin or settle a deadline, up to the head of the log as it stands at the moment of asking. */
interface NewEvents {
    /** Some of those after this place; none, and the same place, once the head is reached. */
    Batch after(LogPlace place);

    /** Whether the log still has what was read up to this place. */
    boolean holds(LogPlace place);

    /** @return all of one case so far, in order; for one whose earlier entries were put right */
    List<CaseEvent> ofCase(UUID caseId);

    /** @param upTo where reading goes on, past others of no interest too */
    record Batch(List<Placed> events, LogPlace upTo) {}

    /** @param position in the log */
    record Placed(long position, CaseEvent event) {}
}
