package org.caseledger.command.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.command.lifecycle.LedgerInMemory;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;

/** What a ledger in memory has stored; its events are counted as positions. */
final class LedgerTail implements NewEvents {
    private final LedgerInMemory ledger;

    LedgerTail(LedgerInMemory ledger) {
        this.ledger = ledger;
    }

    @Override
    public Batch after(LogPlace place) {
        List<Event> all = List.copyOf(ledger.events());
        List<Placed> events = new ArrayList<>();
        for (int position = (int) place.position() + 1; position < all.size(); position++) {
            if (all.get(position) instanceof CaseEvent event) {
                events.add(new Placed(position, event));
            }
        }
        return new Batch(events, new LogPlace(all.size() - 1, null));
    }

    @Override
    public boolean holds(LogPlace place) {
        return place.position() < ledger.events().size();
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
