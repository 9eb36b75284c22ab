package org.caseledger.query.casehistory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Code;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.codes.Label;
import org.caseledger.query.projection.KnownEvents;
import org.caseledger.query.reports.RecordingDelay;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.needtoknow.Sights;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Tells stored events in plain words. */
final class HistoryWriter {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final Meanings meanings = new Meanings();

    /**
     * @param at the case as it is known
     * @param sights what the reader sees of it
     */
    HistoryEntry tell(RecordedEvent recorded, CaseAt at, Sights sights) {
        LogEvent stored = recorded.event();
        Map<String, Object> metaData = LedgerJson.mapper().readValue(stored.metaData(), METADATA);
        Optional<Event> event = KnownEvents.read(stored);
        Optional<Event> told = event.flatMap(known -> SealedKinds.told(known, sights));
        return new HistoryEntry(
                recorded.position(),
                recorded.block(),
                Leaf.of(stored).hash().toString(),
                stored.sequence(),
                recorded.sealedAt(),
                event.map(Event::occurredOn).orElse(null),
                event.flatMap(known -> RecordingDelay.of(known, recorded.sealedAt()))
                        .orElse(null),
                stored.type(),
                stored.revision(),
                text(metaData, EventMetadata.ACTOR),
                role(text(metaData, EventMetadata.ROLE)),
                text(metaData, EventMetadata.CENTRE),
                told.map(meanings::of)
                        .orElseGet(() ->
                                event.isPresent() ? EntryNames.of(stored.type()) : meanings.ofUnknown(stored.type())),
                told.map(HistoryWriter::fields).orElseGet(Map::of),
                at.correctionsOf(stored.sequence()),
                at.voidingOf(stored.sequence()).orElse(null));
    }

    private static Map<String, Object> fields(Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        EventFields.of(event).forEach((name, value) -> fields.put(name, labelled(value)));
        return fields;
    }

    private static Object labelled(Object value) {
        if (value instanceof Code code) {
            return Label.of(code);
        }
        return value instanceof List<?> several
                ? several.stream().map(HistoryWriter::labelled).toList()
                : value;
    }

    private static HistoryEntry.@Nullable ActingRole role(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Role role = LedgerJson.mapper().convertValue(code, Role.class);
        return new HistoryEntry.ActingRole(role.code(), new Meaning(role.en(), role.hi()));
    }

    private static @Nullable String text(Map<String, Object> metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
