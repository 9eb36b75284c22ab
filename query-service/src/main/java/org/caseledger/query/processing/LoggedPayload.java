package org.caseledger.query.processing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** An event's JSON as a message, parsed when first asked for: a processor that ignores the event's type never parses it. */
final class LoggedPayload implements Message<Object> {
    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final transient LogEvent event;
    private final Class<?> type;
    private final long position;
    private final Instant sealedAt;
    private transient volatile @Nullable Object payload;
    private transient volatile @Nullable MetaData metaData;

    LoggedPayload(LogEvent event, Class<?> type, long position, Instant sealedAt) {
        this.event = event;
        this.type = type;
        this.position = position;
        this.sealedAt = sealedAt;
    }

    @Override
    public String getIdentifier() {
        return event.id().toString();
    }

    @Override
    public Object getPayload() {
        Object parsed = payload;
        if (parsed == null) {
            parsed = type == UnknownEvent.class
                    ? new UnknownEvent(event)
                    : LedgerJson.mapper().readValue(event.payload(), type);
            payload = parsed;
        }
        return parsed;
    }

    @Override
    @SuppressWarnings("unchecked") // the class of the payload, as Axon's own messages cast it
    public Class<Object> getPayloadType() {
        return (Class<Object>) type;
    }

    @Override
    public MetaData getMetaData() {
        MetaData parsed = metaData;
        if (parsed == null) {
            Map<String, Object> entries = new HashMap<>(LedgerJson.mapper().readValue(event.metaData(), FIELDS));
            entries.put(EventMetadata.POSITION, position);
            entries.put(EventMetadata.SEALED_AT, sealedAt);
            parsed = MetaData.from(entries);
            metaData = parsed;
        }
        return parsed;
    }

    @Override
    public Message<Object> withMetaData(Map<String, ?> replaced) {
        LoggedPayload copy = new LoggedPayload(event, type, position, sealedAt);
        copy.payload = payload;
        copy.metaData = MetaData.from(replaced);
        return copy;
    }

    @Override
    public Message<Object> andMetaData(Map<String, ?> added) {
        return withMetaData(getMetaData().mergedWith(added));
    }
}
