package org.caseledger.command.dispatch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.evidence.CentreDuties;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.Event;
import org.caseledger.events.Place;
import org.caseledger.service.json.LedgerJson;

/**
 * Where every case of the ledger stands, and which centres are in whose care. Asked only when a centre closes or is suspended, which
 * happens once in years: the first asking reads the whole log, seconds for hundreds of thousands of events, and later ones what came since.
 */
final class HeldCases {
    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    private final LogReader log;
    private final Reading<CaseEvent> cases = new Reading<>(CaseEvent.class, "Case", this::fold);
    private final Reading<CentreEvent> centres = new Reading<>(CentreEvent.class, "Centre", this::fold);
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<String, LocalDate> movedOn = new HashMap<>();
    private final Map<String, String> caretakers = new TreeMap<>();

    HeldCases(LogReader log) {
        this.log = log;
    }

    synchronized CentreDuties dutiesOf(String centre) {
        cases.readOn();
        int active = (int) places.values().stream()
                .filter(place -> place.centre().equals(centre)
                        && place.account().status().filter(CaseStatus::isActive).isPresent())
                .count();
        return new CentreDuties(active, movedOn.get(centre));
    }

    /** A suspended centre that this one acts for. */
    synchronized Optional<String> inCareOf(String caretaker) {
        centres.readOn();
        return caretakers.entrySet().stream()
                .filter(suspended -> suspended.getValue().equals(caretaker))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void fold(CaseEvent event) {
        event.moves().ifPresent(place -> places.put(event.caseId(), place));
        event.postings()
                .forEach(posting ->
                        movedOn.merge(posting.centre(), posting.on(), (had, now) -> now.isAfter(had) ? now : had));
    }

    private void fold(CentreEvent event) {
        if (event instanceof CentreSuspended suspended) {
            caretakers.put(suspended.centre(), suspended.caretaker());
        } else if (event instanceof CentreReopened || event instanceof CentreClosed) {
            caretakers.remove(event.centre());
        }
    }

    /** Events of one kind from the beginning on; the others are not even parsed. */
    private final class Reading<E> {
        private final Class<E> kind;
        private final String aggregateType;
        private final Consumer<E> fold;
        private long next;

        Reading(Class<E> kind, String aggregateType, Consumer<E> fold) {
            this.kind = kind;
            this.aggregateType = aggregateType;
            this.fold = fold;
        }

        void readOn() {
            for (List<Block> blocks = log.from(next, WINDOW); !blocks.isEmpty(); blocks = log.from(next, WINDOW)) {
                for (Block block : blocks) {
                    long position = block.position();
                    for (LogEvent event : block.events()) {
                        read(event, position++);
                    }
                    next = block.next();
                }
            }
        }

        /** @throws NewerEvent for an event of its aggregates that this version does not know: what it moves is not known */
        private void read(LogEvent event, long position) {
            Optional<Class<? extends Event>> type = EventTypes.classOf(event.type(), event.revision());
            if (type.isEmpty() && aggregateType.equals(event.aggregateType())) {
                throw new NewerEvent(event.type(), event.revision(), position);
            }
            type.filter(kind::isAssignableFrom)
                    .ifPresent(
                            known -> fold.accept(kind.cast(LedgerJson.mapper().readValue(event.payload(), known))));
        }
    }
}
