package org.caseledger.query.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.stream.LogEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** An event of a case as its record keeps it: the stored text. */
public final class StoredEntry {
    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 7;
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final long sequence;
    private final long position;
    private final Instant recordedAt;
    private final String actor;
    private final @Nullable Class<? extends Event> type;
    private final String typeName;
    private final String revision;
    private final String text;
    private @Nullable RecordedEntry recorded;

    private StoredEntry(
            long sequence,
            long position,
            Instant recordedAt,
            String actor,
            String typeName,
            String revision,
            String text) {
        this.sequence = sequence;
        this.position = position;
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.type = EventTypes.classOf(typeName, revision).orElse(null);
        this.typeName = typeName;
        this.revision = revision;
        this.text = text;
    }

    /** What every view reads of the message is parsed once. */
    static StoredEntry of(LogEventMessage message) {
        StoredEntry entry = of(message.logged(), message.position(), message.sealedAt(), message.getMetaData());
        entry.recorded = entry.recorded((CaseEvent) message.getPayload());
        return entry;
    }

    /** As the log itself holds it. */
    public static StoredEntry of(RecordedEvent recorded) {
        LogEvent event = recorded.event();
        return of(
                event,
                recorded.position(),
                recorded.sealedAt(),
                LedgerJson.mapper().readValue(event.metaData(), METADATA));
    }

    private static StoredEntry of(LogEvent event, long position, Instant recordedAt, Map<String, ?> metaData) {
        return new StoredEntry(
                event.sequence(),
                position,
                recordedAt,
                Objects.toString(metaData.get(EventMetadata.ACTOR)),
                event.type(),
                event.revision(),
                new String(event.payload(), StandardCharsets.UTF_8));
    }

    /** @param line as {@link #line()} gives it */
    static StoredEntry of(String line) {
        String[] fields = line.split(SEPARATOR, FIELDS);
        return new StoredEntry(
                Long.parseLong(fields[0]),
                Long.parseLong(fields[1]),
                Instant.ofEpochMilli(Long.parseLong(fields[2])),
                fields[3],
                fields[4],
                fields[5],
                fields[6]);
    }

    /** Sequence, position, when it was recorded in milliseconds, actor, type, revision and event, between tabs; JSON has none. */
    String line() {
        return String.join(
                SEPARATOR,
                Long.toString(sequence),
                Long.toString(position),
                Long.toString(recordedAt.toEpochMilli()),
                actor,
                typeName,
                revision,
                text);
    }

    long sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Pseudonymous staff id of who recorded it. */
    String actor() {
        return actor;
    }

    public long position() {
        return position;
    }

    /** Absent where this version does not know it: a newer one keeps the record, and no register of this one reads it. */
    public @Nullable Class<? extends Event> type() {
        return type;
    }

    /** Parsed when first asked for. */
    RecordedEntry recorded() {
        RecordedEntry parsed = recorded;
        if (parsed == null) {
            parsed = recorded((CaseEvent) LedgerJson.mapper().readValue(text, Objects.requireNonNull(type)));
            recorded = parsed;
        }
        return parsed;
    }

    private RecordedEntry recorded(CaseEvent event) {
        return RecordedEntry.of(sequence, event, position, LocalDate.ofInstant(recordedAt, LedgerClock.ZONE), actor);
    }
}
