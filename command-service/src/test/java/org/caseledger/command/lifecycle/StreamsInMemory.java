package org.caseledger.command.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Axon's store that forgets, without its search through all events for those of one aggregate, which a walk of thousands of commands makes each time. */
final class StreamsInMemory extends InMemoryEventStorageEngine {
    private final Map<String, List<DomainEventMessage<?>>> streams = new ConcurrentHashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        super.appendEvents(events);
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> ofAggregate) {
                streams.computeIfAbsent(ofAggregate.getAggregateIdentifier(), id -> new CopyOnWriteArrayList<>())
                        .add(ofAggregate);
            }
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        return DomainEventStream.of(streams.getOrDefault(aggregate, List.of()).stream()
                .filter(event -> event.getSequenceNumber() >= firstSequence));
    }
}
