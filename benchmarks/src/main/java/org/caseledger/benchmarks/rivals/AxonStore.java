package org.caseledger.benchmarks.rivals;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A store reached as an application on Axon reaches it: events published in the unit of work of a command. */
public final class AxonStore implements Store {
    private final EventStore events;
    private final Runnable closing;

    AxonStore(EventStore events, Runnable closing) {
        this.events = events;
        this.closing = closing;
    }

    @Override
    public void append(List<DomainEventMessage<?>> deeds) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("append")).execute(() -> events.publish(deeds));
    }

    public EventStore events() {
        return events;
    }

    @Override
    public void close() {
        closing.run();
    }
}
