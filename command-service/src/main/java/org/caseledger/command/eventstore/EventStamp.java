package org.caseledger.command.eventstore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.caseledger.events.EventMetadata;

/** Dates events by the ledger clock, one instant for all of a command, and keeps of their metadata what is to be stored for ever. */
final class EventStamp implements MessageDispatchInterceptor<EventMessage<?>> {
    /** Frozen into each event as it was at that time. */
    static final String[] WHO_DID_IT = {
        EventMetadata.ACTOR, EventMetadata.ROLE, EventMetadata.CENTRE, EventMetadata.DISTRICT, EventMetadata.COMMAND
    };

    /** With what Axon's {@code MessageOriginProvider} adds. */
    private static final String[] KEPT = Stream.concat(Stream.of(WHO_DID_IT), Stream.of("traceId", "correlationId"))
            .toArray(String[]::new);

    private final InstantSource clock;

    EventStamp(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return (index, message) -> recorded(message, now);
    }

    private static EventMessage<?> recorded(EventMessage<?> message, Instant now) {
        MetaData kept = message.getMetaData().subset(KEPT);
        if (message instanceof DomainEventMessage<?> domain) {
            return new GenericDomainEventMessage<>(
                    domain.getType(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    domain.getPayload(),
                    kept,
                    domain.getIdentifier(),
                    now);
        }
        return new GenericEventMessage<>(message.getIdentifier(), message.getPayload(), kept, now);
    }
}
