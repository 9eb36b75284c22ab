package org.caseledger.command.eventstore;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.stream.PositionTokens;

/** A stored event as Axon reads it; not yet deserialised. */
sealed class StoredMessage implements TrackedEventData<byte[]> {
    private static final long UNPLACED = -1;

    final LogEvent event;
    private final long position;

    private StoredMessage(LogEvent event, long position) {
        this.event = event;
        this.position = position;
    }

    static StoredMessage of(LogEvent event, long position) {
        return event.aggregateType() == null ? new StoredMessage(event, position) : new OfAggregate(event, position);
    }

    /** For an aggregate, which does not ask for its events' places in the log. */
    static DomainEventData<byte[]> ofAggregate(LogEvent event) {
        return new OfAggregate(event, UNPLACED);
    }

    @Override
    public TrackingToken trackingToken() {
        return PositionTokens.token(position);
    }

    @Override
    public String getEventIdentifier() {
        return event.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.time();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metaData(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(), event.revision());
    }

    private static final class OfAggregate extends StoredMessage implements DomainEventData<byte[]> {
        OfAggregate(LogEvent event, long position) {
            super(event, position);
        }

        @Override
        public String getType() {
            return Objects.requireNonNull(event.aggregateType());
        }

        @Override
        public String getAggregateIdentifier() {
            return event.aggregate();
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence();
        }
    }
}
