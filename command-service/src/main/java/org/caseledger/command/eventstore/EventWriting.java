package org.caseledger.command.eventstore;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.caseledger.eventlog.LogEvent;

/** Turns Axon's messages into what is stored. */
final class EventWriting {

    private EventWriting() {}

    /** @throws IllegalArgumentException where the message's identifier is no UUID */
    static LogEvent of(EventMessage<?> message, Serializer serializer) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        DomainEventMessage<?> ofAggregate = message instanceof DomainEventMessage<?> domain ? domain : null;
        return new LogEvent(
                UUID.fromString(message.getIdentifier()),
                ofAggregate == null ? message.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? null : ofAggregate.getType(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(),
                message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                payload.getType().getName(),
                revision(payload),
                payload.getData(),
                message.serializeMetaData(serializer, byte[].class).getData(),
                null);
    }

    private static String revision(SerializedObject<byte[]> payload) {
        String revision = payload.getType().getRevision();
        return revision == null ? StoredEventNames.FIRST_REVISION : revision;
    }
}
