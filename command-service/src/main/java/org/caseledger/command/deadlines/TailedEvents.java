package org.caseledger.command.deadlines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
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
import org.jspecify.annotations.Nullable;

/** Reads what matters to deadlines from a tail of the log, which is put elsewhere where it is asked to go on from elsewhere. */
final class TailedEvents implements NewEvents, AutoCloseable {
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
    private final LogNotifier bell;
    private @Nullable LogTail tail;
    private LogPlace left = LogPlace.BEGINNING;

    TailedEvents(LogReader log, LogNotifier bell) {
        this.log = log;
        this.bell = bell;
    }

    @Override
    public Batch after(LogPlace place) {
        try {
            LogTail placed = tailAt(place);
            List<Placed> events = new ArrayList<>();
            for (Block block : placed.next(Duration.ZERO)) {
                read(block, events);
            }
            left = new LogPlace(placed.position(), placed.position() < 0 ? null : placed.hash());
            return new Batch(events, left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    private LogTail tailAt(LogPlace place) {
        LogTail before = tail;
        if (before != null && left.equals(place) && before.position() == place.position()) {
            return before;
        }
        close();
        LogTail placed = new LogTail(log, bell, place.position(), place.hash());
        tail = placed;
        return placed;
    }

    private static void read(Block block, List<Placed> events) {
        for (RecordedEvent recorded : block.recorded()) {
            if (TYPES.containsKey(recorded.event().type())) {
                events.add(new Placed(recorded.position(), read(recorded.event())));
            }
        }
    }

    @Override
    public boolean holds(LogPlace place) {
        return place.isIn(log);
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

    @Override
    public void close() {
        LogTail open = tail;
        if (open != null) {
            open.close();
            tail = null;
        }
    }
}
