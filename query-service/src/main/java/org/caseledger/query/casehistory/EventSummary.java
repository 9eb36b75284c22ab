package org.caseledger.query.casehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.query.projection.KnownEvents;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of a case, outside its history.
 *
 * @param sequence of the event in its case, from 0
 * @param recordedAt when it was recorded
 * @param occurredOn the day it happened
 * @param meaning in plain words
 * @param by pseudonymous staff id of who recorded it; absent for what time does by itself
 */
public record EventSummary(
        long position,
        UUID caseId,
        long sequence,
        Instant recordedAt,
        @Nullable LocalDate occurredOn,
        String type,
        Meaning meaning,
        @Nullable String by) {
    private static final Meanings MEANINGS = new Meanings();

    /** As this caller sees it: of a case whose classification is not seen, which kind of entry it is. */
    public EventSummary seenBy(AccessScope scope) {
        return scope.seesClassification(caseId) ? this : withoutContent();
    }

    public EventSummary withoutContent() {
        return new EventSummary(position, caseId, sequence, recordedAt, occurredOn, type, EntryNames.of(type), by);
    }

    public static EventSummary of(RecordedEvent recorded) {
        LogEvent stored = recorded.event();
        Optional<Event> event = KnownEvents.read(stored);
        JsonNode by = LedgerJson.mapper().readTree(stored.metaData()).path(EventMetadata.ACTOR);
        return new EventSummary(
                recorded.position(),
                UUID.fromString(stored.aggregate()),
                stored.sequence(),
                recorded.sealedAt(),
                event.map(Event::occurredOn).orElse(null),
                stored.type(),
                event.map(MEANINGS::of).orElseGet(() -> MEANINGS.ofUnknown(stored.type())),
                by.isString() ? by.asString() : null);
    }
}
