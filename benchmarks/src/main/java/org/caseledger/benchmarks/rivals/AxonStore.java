package org.caseledger.benchmarks.rivals;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.service.append.CommandKey;

/** A store reached as an application on Axon reaches it: events published in the unit of work of a command. */
public final class AxonStore implements Store {
    private final EventStore events;
    private final Runnable closing;
    private final Supplier<MetaData> ofCommand;

    AxonStore(EventStore events, Runnable closing) {
        this(events, closing, MetaData::emptyInstance);
    }

    private AxonStore(EventStore events, Runnable closing, Supplier<MetaData> ofCommand) {
        this.events = events;
        this.closing = closing;
        this.ofCommand = ofCommand;
    }

    /** The same, each command with a key of its caller; only the block log makes something of it. */
    public AxonStore keyed() {
        return new AxonStore(events, closing, () -> MetaData.with(CommandKey.KEY, new CommandKey(bytes(), bytes())));
    }

    @Override
    public void append(List<DomainEventMessage<?>> deeds) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("append", ofCommand.get()))
                .execute(() -> events.publish(deeds));
    }

    public EventStore events() {
        return events;
    }

    @Override
    public void close() {
        closing.run();
    }

    private static byte[] bytes() {
        UUID any = UUID.randomUUID();
        return ByteBuffer.allocate(CommandEntry.LENGTH)
                .putLong(any.getMostSignificantBits())
                .putLong(any.getLeastSignificantBits())
                .array();
    }
}
