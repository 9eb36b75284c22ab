package org.caseledger.command.eventstore;

import java.util.List;
import java.util.Objects;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * What a command came to: put into the command result's metadata under {@link #KEY} by the event store, and returned again when the same
 * command key comes back. Two that say the same of their places are equal; the events are what stands there.
 *
 * @param aggregate the aggregate of its last event
 * @param version sequence of that aggregate's last event
 * @param first position of its first event; the newest of the aggregate where nothing was stored
 * @param last position of its last event; the newest of the aggregate where nothing was stored
 * @param stored false where it was true already, and nothing was stored
 * @param replayed true where an earlier sending had stored it
 * @param events what it stored, in order
 */
public record Receipt(
        String aggregate,
        long version,
        long first,
        long last,
        boolean stored,
        boolean replayed,
        List<LogEvent> events) {
    public static final String KEY = "receipt";

    public Receipt {
        events = List.copyOf(events);
    }

    /** Of events in one block or one append, which there are, from this position on. */
    static Receipt of(long first, List<LogEvent> events) {
        LogEvent last = events.get(events.size() - 1);
        return new Receipt(last.aggregate(), last.sequence(), first, first + events.size() - 1, true, false, events);
    }

    /** Of a command that found nothing to do. */
    public static Receipt unchanged(String aggregate, long version, long position) {
        return new Receipt(aggregate, version, position, position, false, false, List.of());
    }

    /** As a later sending is told. */
    public Receipt asReplayed() {
        return new Receipt(aggregate, version, first, last, stored, true, events);
    }

    /** The last event of this type that it stored. */
    public <E extends Event> E event(Class<E> type) {
        return events.stream()
                .filter(event -> event.type().equals(type.getSimpleName()))
                .reduce((earlier, later) -> later)
                .map(event -> LedgerJson.mapper().readValue(event.payload(), type))
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " up to position " + last));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that
                && aggregate.equals(that.aggregate)
                && version == that.version
                && first == that.first
                && last == that.last
                && stored == that.stored
                && replayed == that.replayed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(aggregate, version, first, last, stored, replayed);
    }
}
