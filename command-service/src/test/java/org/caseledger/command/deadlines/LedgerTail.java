package org.caseledger.command.deadlines;

import java.util.List;
import java.util.UUID;
import org.caseledger.command.lifecycle.LedgerInMemory;
import org.caseledger.events.CaseEvent;

/** What a ledger in memory has stored since the last asking. */
final class LedgerTail implements NewEvents {
    private final LedgerInMemory ledger;
    private int read;

    LedgerTail(LedgerInMemory ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<CaseEvent> next() {
        List<CaseEvent> events = ledger.events().stream()
                .skip(read)
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
        read = ledger.events().size();
        return events;
    }

    @Override
    public List<CaseEvent> ofCase(UUID caseId) {
        return ledger.events().stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .filter(event -> event.caseId().equals(caseId))
                .toList();
    }
}
