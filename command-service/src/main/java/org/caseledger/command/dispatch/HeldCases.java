package org.caseledger.command.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Place;
import org.caseledger.service.json.LedgerJson;

/**
 * Where every case of the ledger stands. Asked only when a centre closes, which happens once in years: the first asking reads the whole
 * log, seconds for hundreds of thousands of events, and later ones what came since.
 */
final class HeldCases {
    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    private final LogReader log;
    private final Map<String, Place> places = new HashMap<>();
    private long next;

    HeldCases(LogReader log) {
        this.log = log;
    }

    synchronized int activeAt(String centre) {
        readOn();
        return (int) places.values().stream()
                .filter(place -> place.centre().equals(centre)
                        && place.account().status().filter(CaseStatus::isActive).isPresent())
                .count();
    }

    private void readOn() {
        for (List<Block> blocks = log.from(next, WINDOW); !blocks.isEmpty(); blocks = log.from(next, WINDOW)) {
            for (Block block : blocks) {
                block.events().forEach(event -> moves(event).ifPresent(place -> places.put(event.aggregate(), place)));
                next = block.next();
            }
        }
    }

    private static Optional<Place> moves(LogEvent event) {
        return EventTypes.classOf(event.type(), event.revision())
                .filter(CaseEvent.class::isAssignableFrom)
                .flatMap(type -> ((CaseEvent) LedgerJson.mapper().readValue(event.payload(), type)).moves());
    }
}
