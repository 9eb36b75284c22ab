package org.caseledger.command.deadlines;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogTail;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.service.json.LedgerJson;

/** Reads what matters to deadlines from the tail of the log, from its beginning at every start: nothing else is kept anywhere. */
final class TailedEvents implements NewEvents {
    private static final Map<String, Class<? extends CaseEvent>> TYPES = Map.of(
            "FollowUpPlanned", FollowUpPlanned.class,
            "FollowUpRecorded", FollowUpRecorded.class,
            "FollowUpMissed", FollowUpMissed.class,
            "CaseReopened", CaseReopened.class,
            "CaseClosed", CaseClosed.class);

    private final LogTail tail;

    TailedEvents(LogTail tail) {
        this.tail = tail;
    }

    /** Blocks without anything of interest are read over, so that empty means the head. */
    @Override
    public List<CaseEvent> next() {
        try {
            while (true) {
                var blocks = tail.next(Duration.ZERO);
                List<CaseEvent> events = blocks.stream()
                        .flatMap(block -> block.events().stream())
                        .filter(event -> TYPES.containsKey(event.type()))
                        .map(TailedEvents::read)
                        .toList();
                if (blocks.isEmpty() || !events.isEmpty()) {
                    return events;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    private static CaseEvent read(LogEvent event) {
        return LedgerJson.mapper().readValue(event.payload(), TYPES.get(event.type()));
    }
}
