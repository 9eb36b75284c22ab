package org.caseledger.service.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * An event of the log as Axon's processors take it. Payload and metadata are parsed when first asked for, so a handler that passes
 * over an event costs no parsing; the metadata then also tells position and recording time.
 */
public final class LogEventMessage implements TrackedEventMessage<Object>, DomainEventMessage<Object> {
    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final transient RecordedEvent recorded;
    private final Class<?> type;
    private final TrackingToken token;
    private transient volatile @Nullable Object payload;
    private transient volatile @Nullable MetaData metaData;

    private LogEventMessage(RecordedEvent recorded, Class<?> type, TrackingToken token) {
        this.recorded = recorded;
        this.type = type;
        this.token = token;
    }

    /** @param classes what an event's payload is parsed to; {@link UnknownEvent} where there is no class for it */
    public static List<TrackedEventMessage<?>> allOf(Block block, Function<LogEvent, Class<?>> classes) {
        List<TrackedEventMessage<?>> all = new ArrayList<>(block.events().size());
        for (RecordedEvent recorded : block.recorded()) {
            all.add(of(recorded, classes));
        }
        return List.copyOf(all);
    }

    /** @param classes what its payload is parsed to; {@link UnknownEvent} where there is no class for it */
    public static LogEventMessage of(RecordedEvent recorded, Function<LogEvent, Class<?>> classes) {
        return new LogEventMessage(
                recorded, classes.apply(recorded.event()), PositionTokens.token(recorded.position()));
    }

    /** As it is stored. */
    public LogEvent logged() {
        return recorded.event();
    }

    /** With its place. */
    public RecordedEvent recorded() {
        return recorded;
    }

    public long position() {
        return PositionTokens.of(token);
    }

    /** When it was recorded. */
    public Instant sealedAt() {
        return recorded.sealedAt();
    }

    @Override
    public String getIdentifier() {
        return logged().id().toString();
    }

    /** Empty for an event without an aggregate, which is its own. */
    @Override
    public String getType() {
        String aggregateType = logged().aggregateType();
        return aggregateType == null ? "" : aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return logged().aggregate();
    }

    @Override
    public long getSequenceNumber() {
        return logged().sequence();
    }

    @Override
    public Instant getTimestamp() {
        return logged().time();
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public Object getPayload() {
        Object parsed = payload;
        if (parsed == null) {
            parsed = type == UnknownEvent.class
                    ? new UnknownEvent(logged())
                    : LedgerJson.mapper().readValue(logged().payload(), type);
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
            Map<String, Object> entries = new HashMap<>(LedgerJson.mapper().readValue(logged().metaData(), FIELDS));
            entries.put(EventMetadata.POSITION, PositionTokens.of(token));
            entries.put(EventMetadata.SEALED_AT, sealedAt());
            parsed = MetaData.from(entries);
            metaData = parsed;
        }
        return parsed;
    }

    /** A processor sets the token of each event to the one it stands at, which is this one unless it is replaying. */
    @Override
    public TrackedEventMessage<Object> withTrackingToken(TrackingToken other) {
        return other == token ? this : new GenericTrackedDomainEventMessage<>(other, this);
    }

    @Override
    public LogEventMessage withMetaData(Map<String, ?> replaced) {
        LogEventMessage copy = new LogEventMessage(recorded, type, token);
        copy.payload = payload;
        copy.metaData = MetaData.from(replaced);
        return copy;
    }

    @Override
    public LogEventMessage andMetaData(Map<String, ?> added) {
        return withMetaData(getMetaData().mergedWith(added));
    }
}
