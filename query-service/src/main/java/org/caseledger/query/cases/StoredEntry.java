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

/**
 * An event of a case as its record keeps it: one line, {@code sequence, position, when it was recorded in milliseconds, actor, type, revision, event}
 * between tabs, of which JSON has none. Of most lines of a list only the type is asked for, so the rest is read when it is.
 */
public final class StoredEntry {
    private static final char BETWEEN = '\t';
    private static final int SEQUENCE = 0;
    private static final int POSITION = 1;
    private static final int RECORDED_AT = 2;
    private static final int ACTOR = 3;
    private static final int TYPE = 4;
    private static final int REVISION = 5;
    private static final int EVENT = 6;
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final String line;
    private final @Nullable Class<? extends Event> type;
    private @Nullable RecordedEntry recorded;

    private StoredEntry(String line) {
        this.line = line;
        this.type = EventTypes.classOf(field(TYPE), field(REVISION)).orElse(null);
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
        return of(String.join(
                Character.toString(BETWEEN),
                Long.toString(event.sequence()),
                Long.toString(position),
                Long.toString(recordedAt.toEpochMilli()),
                Objects.toString(metaData.get(EventMetadata.ACTOR)),
                event.type(),
                event.revision(),
                new String(event.payload(), StandardCharsets.UTF_8)));
    }

    /** @param line as {@link #line()} gives it */
    static StoredEntry of(String line) {
        return new StoredEntry(line);
    }

    String line() {
        return line;
    }

    long sequence() {
        return number(SEQUENCE);
    }

    Instant recordedAt() {
        return Instant.ofEpochMilli(number(RECORDED_AT));
    }

    /** Pseudonymous staff id of who recorded it. */
    String actor() {
        return field(ACTOR);
    }

    public long position() {
        return number(POSITION);
    }

    /** Absent where this version does not know it: a newer one keeps the record, and no register of this one reads it. */
    public @Nullable Class<? extends Event> type() {
        return type;
    }

    /** Parsed when first asked for. */
    RecordedEntry recorded() {
        RecordedEntry parsed = recorded;
        if (parsed == null) {
            String event = line.substring(begin(EVENT));
            parsed = recorded((CaseEvent) LedgerJson.mapper().readValue(event, Objects.requireNonNull(type)));
            recorded = parsed;
        }
        return parsed;
    }

    private RecordedEntry recorded(CaseEvent event) {
        return RecordedEntry.of(
                sequence(), event, position(), LocalDate.ofInstant(recordedAt(), LedgerClock.ZONE), actor());
    }

    private long number(int field) {
        return Long.parseLong(field(field));
    }

    /** Of any but the last. */
    private String field(int field) {
        int begin = begin(field);
        return line.substring(begin, line.indexOf(BETWEEN, begin));
    }

    private int begin(int field) {
        int begin = 0;
        for (int before = 0; before < field; before++) {
            begin = line.indexOf(BETWEEN, begin) + 1;
        }
        return begin;
    }
}
