package org.caseledger.query.cases;

import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.stream.LoggedEvent;

/** Appends each event of a case to its record. */
final class CasesProjection {
    private final ViewChanges<CaseRecord> cases;

    CasesProjection(ViewChanges<CaseRecord> cases) {
        this.cases = cases;
    }

    @EventHandler(payloadType = CaseEvent.class)
    void on(EventMessage<?> message) {
        LoggedEvent logged = (LoggedEvent) message;
        cases.change(
                logged.getAggregateIdentifier(),
                before -> (before == null ? CaseRecord.of(List.of()) : before).with(StoredEntry.of(logged)));
    }
}
