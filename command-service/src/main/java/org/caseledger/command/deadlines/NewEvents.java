package org.caseledger.command.deadlines;

import java.util.List;
import org.caseledger.events.CaseEvent;

/** The events of cases since the last asking, up to the head of the log as it stands at the moment of asking. */
@FunctionalInterface
interface NewEvents {
    /** @return some of them in order; empty once the head is reached */
    List<CaseEvent> next();
}
