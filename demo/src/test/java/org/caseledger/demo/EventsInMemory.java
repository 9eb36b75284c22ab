package org.caseledger.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Keeps events per aggregate; Axon's own engine in memory searches all of them at each load. For one thread. */
final class EventsInMemory implements EventStorageEngine {
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        events.stream()
                .map(event -> (DomainEventMessage<?>) event)
                .forEach(event -> byAggregate
                        .computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                        .add(event));
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        List<DomainEventMessage<?>> all = byAggregate.getOrDefault(aggregate, List.of());
        return DomainEventStream.of(all.subList((int) Math.min(firstSequence, all.size()), all.size()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots here");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("nothing tails this");
    }
}
