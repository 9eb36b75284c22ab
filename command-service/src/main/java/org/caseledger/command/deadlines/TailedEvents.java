package org.caseledger.command.deadlines;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.service.json.LedgerJson;

/** Reads what matters to deadlines from the tail of the log, from its beginning at every start: nothing else is kept anywhere. */
final class TailedEvents implements NewEvents {
    private static final Map<String, Class<? extends CaseEvent>> TYPES = Stream.of(
                    FollowUpPlanned.class,
                    FollowUpRecorded.class,
                    FollowUpMissed.class,
                    ShelterAdmitted.class,
                    ShelterStayExtended.class,
                    ShelterLeft.class,
                    ShelterLimitExceeded.class,
                    CaseReopened.class,
                    CaseClosed.class,
                    DetailsCorrected.class,
                    EntryVoided.class)
            .collect(Collectors.toMap(EventTypes::nameOf, type -> type));

    private final LogReader log;
    private final LogTail tail;

    TailedEvents(LogReader log, LogTail tail) {
        this.log = log;
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

    @Override
    public List<CaseEvent> ofCase(UUID caseId) {
        return log.aggregate(caseId.toString(), 0).stream()
                .map(RecordedEvent::event)
                .filter(event -> TYPES.containsKey(event.type()))
                .map(TailedEvents::read)
                .toList();
    }

    private static CaseEvent read(LogEvent event) {
        return LedgerJson.mapper().readValue(event.payload(), TYPES.get(event.type()));
    }
}
