package org.caseledger.command.eventstore;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.stream.LogSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store of the ledger. A unit of work stores once, as one command, while it prepares its commit; nothing may run between the
 * storing and the answer that could fail, so there are no subscribers: whoever wants events reads the log. What was stored is left as a
 * {@link Receipt} in the unit of work's root and comes back in the command's result, see {@link ReceiptInResult}.
 */
public final class LedgerEventStore extends AbstractEventStore {
    /** More than most aggregates ever have. */
    private static final int FEW = 50;

    private final BlockLogStorageEngine engine;
    private final LogSource log;
    private final int few;

    private LedgerEventStore(Builder builder) {
        super(builder);
        engine = builder.engine;
        log = builder.log;
        few = Math.min(FEW, builder.snapshotEvery);
        registerDispatchInterceptor(new EventStamp(builder.clock));
    }

    /**
     * @param clock the ledger's, by which events are dated
     * @param snapshotEvery fewer events of an aggregate than this have no snapshot
     */
    static Builder builder(BlockLogStorageEngine engine, LogSource log, InstantSource clock, int snapshotEvery) {
        return new Builder(engine, log, clock, snapshotEvery);
    }

    /** An aggregate that is new or has few events has no snapshot: none is looked for. */
    @Override
    public DomainEventStream readEvents(String aggregate) {
        if (AssumedNew.says(aggregate)) {
            return DomainEventStream.of(stagedDomainEventMessages(aggregate));
        }
        return engine.readFewerThan(few, aggregate)
                .map(all -> DomainEventStream.concat(all, DomainEventStream.of(stagedDomainEventMessages(aggregate))))
                .orElseGet(() -> super.readEvents(aggregate));
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> root =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
        if (root == null) {
            append(events, null, List.of());
        } else {
            refuseIfStored(root);
            root.resources().put(Receipt.KEY, append(events, key(root), personal(root)));
        }
    }

    /**
     * Axon rolls back after exceptions only. After an error its cache would keep an aggregate with events that are not stored, and the next
     * command, decided on them, would leave a gap.
     */
    private Receipt append(
            List<? extends EventMessage<?>> events, @Nullable CommandKey key, List<PersonalText> personal) {
        try {
            return engine.append(events, key, personal);
        } catch (Error e) {
            throw new OutcomeUnknown("an error came while it was being stored", e);
        }
    }

    /** @throws IllegalStateException after the unit of work has stored, when Axon would queue the events and forget them */
    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            refuseIfStored(CurrentUnitOfWork.get().root());
        }
        super.publish(events);
    }

    private static void refuseIfStored(UnitOfWork<?> root) {
        if (root.resources().containsKey(Receipt.KEY)) {
            throw new IllegalStateException("a command stores once, and this one has stored already");
        }
    }

    private static @Nullable CommandKey key(UnitOfWork<?> root) {
        return (CommandKey) root.getMessage().getMetaData().get(CommandKey.KEY);
    }

    private static List<PersonalText> personal(UnitOfWork<?> root) {
        return root.getMessage().getPayload() instanceof PersonalCommand command ? command.personal() : List.of();
    }

    /** Never: a subscriber that throws would report failure for a command that is stored. */
    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> subscriber) {
        throw new UnsupportedOperationException("no one subscribes here; read the log with a streaming processor");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return log.openStream(token);
    }

    static final class Builder extends AbstractEventStore.Builder {
        private final BlockLogStorageEngine engine;
        private final LogSource log;
        private final InstantSource clock;
        private final int snapshotEvery;

        private Builder(BlockLogStorageEngine engine, LogSource log, InstantSource clock, int snapshotEvery) {
            this.engine = engine;
            this.log = log;
            this.clock = clock;
            this.snapshotEvery = snapshotEvery;
            storageEngine(engine);
        }

        LedgerEventStore build() {
            return new LedgerEventStore(this);
        }
    }
}
