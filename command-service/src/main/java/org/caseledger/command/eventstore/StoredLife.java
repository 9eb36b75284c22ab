package org.caseledger.command.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.json.LedgerJson;

/** All events of one aggregate, from its first on; there is one. */
public record StoredLife(List<RecordedEvent> recorded) {
    public StoredLife {
        recorded = List.copyOf(recorded);
    }

    /** Empty for what was never begun, and for what is of another type. */
    public static Optional<StoredLife> read(LogReader log, String aggregate, String type) {
        return read(log, aggregate)
                .filter(life -> type.equals(life.recorded.get(0).event().aggregateType()));
    }

    /** Empty for what was never begun. */
    public static Optional<StoredLife> read(LogReader log, String aggregate) {
        List<RecordedEvent> life = log.aggregate(aggregate, 0);
        return life.isEmpty() ? Optional.empty() : Optional.of(new StoredLife(life));
    }

    /** Of these events. */
    public <E extends Event> Stream<E> of(Class<E> type) {
        return recorded.stream().map(StoredLife::read).filter(type::isInstance).map(type::cast);
    }

    public SortedMap<Long, CaseEvent> ofCase() {
        SortedMap<Long, CaseEvent> all = new TreeMap<>();
        recorded.forEach(one -> all.put(one.event().sequence(), (CaseEvent) read(one)));
        return all;
    }

    /** As the log has them, by their sequence. */
    public Map<Long, LogEvent> stored() {
        return recorded.stream()
                .map(RecordedEvent::event)
                .collect(Collectors.toMap(LogEvent::sequence, event -> event));
    }

    /** Pseudonymous id of who began it. */
    public Optional<Object> begunBy() {
        return actorOf(recorded.get(0));
    }

    /** Pseudonymous id of who made the newest entry. */
    public Optional<Object> newestBy() {
        return actorOf(newest());
    }

    /** As if a command had just found that nothing is to be done. */
    public Receipt asItStands() {
        RecordedEvent newest = newest();
        return Receipt.unchanged(newest.event().aggregate(), newest.event().sequence(), newest.position());
    }

    private RecordedEvent newest() {
        return recorded.get(recorded.size() - 1);
    }

    private static Optional<Object> actorOf(RecordedEvent one) {
        Map<?, ?> about = LedgerJson.mapper().readValue(one.event().metaData(), Map.class);
        return Optional.ofNullable(about.get(EventMetadata.ACTOR));
    }

    private static Event read(RecordedEvent one) {
        LogEvent stored = one.event();
        Class<? extends Event> type = EventTypes.classOf(stored.type(), stored.revision())
                .orElseThrow(() -> new NewerEvent(stored.type(), stored.revision(), one.position()));
        return LedgerJson.mapper().readValue(stored.payload(), type);
    }
}
