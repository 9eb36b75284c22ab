package org.caseledger.query.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.stream.LoggedEvent;

/** An event of a case as its record keeps it: the stored text, which is parsed when first asked for. */
public final class StoredEntry {
    private final long sequence;
    private final long position;
    private final Instant recordedAt;
    private final String actor;
    private final Class<? extends Event> type;
    private final String typeName;
    private final String revision;
    private final String text;

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
        this.type = EventTypes.classOf(typeName, revision)
                .orElseThrow(() -> new IllegalStateException(
                        "event " + typeName + " of revision " + revision + " is none that this version knows"));
        this.typeName = typeName;
        this.revision = revision;
        this.text = text;
    }

    static StoredEntry of(LoggedEvent message) {
        LogEvent event = message.logged();
        return new StoredEntry(
                event.sequence(),
                message.position(),
                message.sealedAt(),
                Objects.toString(message.getMetaData().get(EventMetadata.ACTOR)),
                event.type(),
                event.revision(),
                new String(event.payload(), StandardCharsets.UTF_8));
    }

    static StoredEntry read(Document document) {
        return new StoredEntry(
                document.getLong("sequence"),
                document.getLong("position"),
                document.getDate("recordedAt").toInstant(),
                document.getString("actor"),
                document.getString("type"),
                document.getString("revision"),
                document.getString("event"));
    }

    Document write() {
        return new Document("sequence", sequence)
                .append("position", position)
                .append("recordedAt", Date.from(recordedAt))
                .append("actor", actor)
                .append("type", typeName)
                .append("revision", revision)
                .append("event", text);
    }

    public long position() {
        return position;
    }

    public Class<? extends Event> type() {
        return type;
    }

    RecordedEntry recorded() {
        return RecordedEntry.of(
                sequence,
                (CaseEvent) LedgerJson.mapper().readValue(text, type),
                position,
                LocalDate.ofInstant(recordedAt, LedgerClock.ZONE),
                actor);
    }
}
