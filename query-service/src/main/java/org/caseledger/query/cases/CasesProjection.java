package org.caseledger.query.cases;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.service.stream.LogEventMessage;

/** Appends each event of a case to its record. */
final class CasesProjection {
    private final ViewChanges<RegisteredCase> cases;

    CasesProjection(ViewChanges<RegisteredCase> cases) {
        this.cases = cases;
    }

    @EventHandler(payloadType = CaseEvent.class)
    void on(EventMessage<?> message) {
        LogEventMessage logged = (LogEventMessage) message;
        cases.change(logged.getAggregateIdentifier(), before -> {
            CaseEvent event = (CaseEvent) logged.getPayload(); // parsed where it is needed
            StoredEntry entry = StoredEntry.of(logged);
            return before == null ? RegisteredCase.begun(entry, event) : before.and(entry, event);
        });
    }

    @EventHandler
    void on(CallTakenUp e) {
        cases.change(e.caseId().toString(), before -> {
            if (before == null) {
                throw RegisteredCase.begunOtherwise(e.caseId(), e.getClass());
            }
            return before.from(e);
        });
    }
}
