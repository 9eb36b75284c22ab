package org.caseledger.command.eventstore;

import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.append.Appender;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.stream.PositionTokens;
import org.caseledger.service.stream.UnknownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores Axon's events in the block log.
 *
 * <p>Promised: what is appended in one call is stored together or not at all; positions have no gaps and follow the order of storing; two
 * events never share aggregate and sequence. An append ends stored, with Axon's {@code AggregateStreamCreationException} or {@code
 * ConcurrencyException}, with {@link KeyAlreadyStored}, {@link NotStored} or {@link OutcomeUnknown}. Event ids are unique within a block
 * only; making them so is the business of whoever makes them.
 */
public final class BlockLogStorageEngine extends BatchingEventStorageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(BlockLogStorageEngine.class);

    private final Appender appender;
    private final LogReader reader;
    private final Snapshots snapshots;
    private final EventLogMetrics metrics;
    private final EventSealing sealing;
    private final StoredEventNames names = new StoredEventNames();
    private volatile @Nullable NewerEvent newer;

    private BlockLogStorageEngine(Builder builder) {
        super(builder);
        appender = builder.appender;
        reader = builder.reader;
        snapshots = builder.snapshots;
        metrics = builder.metrics;
        sealing = builder.sealing;
    }

    static Builder builder(
            Appender appender, LogReader reader, Snapshots snapshots, EventLogMetrics metrics, EventSealing sealing) {
        return new Builder(appender, reader, snapshots, metrics, sealing);
    }

    /**
     * Waits until it is stored. There must be an event.
     *
     * @param personal what is sealed in one of them
     */
    Receipt append(List<? extends EventMessage<?>> messages, @Nullable CommandKey key, List<PersonalText> personal) {
        return append(messages, key, personal, getEventSerializer());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (!messages.isEmpty()) {
            append(messages, null, List.of(), serializer);
        }
    }

    private Receipt append(
            List<? extends EventMessage<?>> messages,
            @Nullable CommandKey key,
            List<PersonalText> personal,
            Serializer serializer) {
        refuseRepeatedIds(messages);
        List<LogEvent> events = sealing.sealed(
                messages.stream()
                        .map(message -> EventWriting.of(message, serializer))
                        .toList(),
                messages,
                personal);
        try {
            Append append = new Append(events, key);
            long first = metrics.timed(() -> appender.append(append));
            return Receipt.of(first, events);
        } catch (AppendConflict conflict) {
            handlePersistenceException(conflict, failed(messages, conflict));
            throw conflict;
        }
    }

    private void refuseRepeatedIds(List<? extends EventMessage<?>> messages) {
        Set<String> ids = new HashSet<>();
        for (EventMessage<?> message : messages) {
            String id = message.getIdentifier();
            if (!ids.add(id)) {
                handlePersistenceException(new AppendConflict(id, "event id " + id), message);
            }
        }
    }

    private static EventMessage<?> failed(List<? extends EventMessage<?>> messages, AppendConflict conflict) {
        for (EventMessage<?> message : messages) {
            if (message.getIdentifier().equals(conflict.eventId())) {
                return message;
            }
        }
        throw conflict;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        try {
            snapshots.store(EventWriting.of(snapshot, serializer));
        } catch (MongoException e) {
            throw new EventStoreException("the snapshot was not stored", e);
        }
    }

    /** One that cannot be read is left aside, and the events are read instead: Axon finds out only when it is too late for that. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        try {
            Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregate);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (MongoException e) {
            throw e; // nothing is known of it
        } catch (RuntimeException e) {
            LOG.warn(
                    "The snapshot of {} cannot be read ({}): its events are read instead",
                    aggregate,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return snapshots.of(aggregate).stream().map(StoredMessage::ofAggregate);
    }

    /** All at once: an aggregate's events are few or shortened by a snapshot, and one round trip is what they cost. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long firstSequence) {
        return read(aggregate, firstSequence);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long firstSequence, int batch) {
        return read(aggregate, firstSequence).limit(batch).toList();
    }

    private Stream<DomainEventData<byte[]>> read(String aggregate, long firstSequence) {
        return known(aggregate, reader.events(aggregate, firstSequence));
    }

    /** All events of an aggregate that has fewer than so many; empty for any other, for which as many are looked at in vain once. */
    Optional<DomainEventStream> readFewerThan(int most, String aggregate) {
        if (snapshots.isKnown(aggregate)) {
            return Optional.empty();
        }
        List<LogEvent> events = reader.firstEvents(aggregate, most);
        return events.size() < most
                ? Optional.of(
                        upcastAndDeserializeDomainEvents(known(aggregate, events), getEventSerializer(), upcasterChain))
                : Optional.empty();
    }

    /** @throws NewerEvent where this version does not know one of them: an aggregate without it would decide wrongly */
    private Stream<DomainEventData<byte[]>> known(String aggregate, List<LogEvent> events) {
        for (LogEvent event : events) {
            if (names.classOf(event) == UnknownEvent.class) {
                throw newer(aggregate, event.sequence());
            }
        }
        return events.stream().map(StoredMessage::ofAggregate);
    }

    private NewerEvent newer(String aggregate, long sequence) {
        metrics.newer();
        NewerEvent found = NewerEvent.of(reader.aggregate(aggregate, sequence).get(0));
        newer = found;
        return found;
    }

    /** The last one for which an aggregate had to wait. */
    Optional<NewerEvent> newerEvent() {
        return Optional.ofNullable(newer);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        OptionalLong last = reader.lastSequence(aggregate);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    /** Whole blocks, so it may be a few more than asked for. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long next = PositionTokens.of(lastToken) + 1;
        List<StoredMessage> messages = new ArrayList<>();
        for (Block block : reader.from(next, batchSize)) {
            for (RecordedEvent recorded : block.recorded()) {
                if (recorded.position() >= next) {
                    messages.add(StoredMessage.of(recorded.event(), recorded.position()));
                }
            }
        }
        return messages;
    }

    @Override
    public TrackingToken createTailToken() {
        return PositionTokens.token(PositionTokens.TAIL);
    }

    @Override
    public TrackingToken createHeadToken() {
        return PositionTokens.token(reader.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return PositionTokens.before(time, reader);
    }

    /** Knows what an engine of the ledger is made of; the serialiser is the ledger's unless another is given. */
    static final class Builder extends BatchingEventStorageEngine.Builder {
        private final Appender appender;
        private final LogReader reader;
        private final Snapshots snapshots;
        private final EventLogMetrics metrics;
        private final EventSealing sealing;

        private Builder(
                Appender appender,
                LogReader reader,
                Snapshots snapshots,
                EventLogMetrics metrics,
                EventSealing sealing) {
            this.appender = appender;
            this.reader = reader;
            this.snapshots = snapshots;
            this.metrics = metrics;
            this.sealing = sealing;
            LedgerSerializer serializer = LedgerSerializer.create();
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            snapshotFilter((SnapshotFilter)
                    snapshot -> serializer.writes(snapshot.getPayload().getType()));
            persistenceExceptionResolver(AppendConflict.class::isInstance);
        }

        BlockLogStorageEngine build() {
            return new BlockLogStorageEngine(this);
        }
    }
}
