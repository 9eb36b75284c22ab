package org.caseledger.benchmarks.faults.writer;

import com.mongodb.MongoException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.caseledger.benchmarks.history.Answer;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Sent;
import org.caseledger.benchmarks.history.SentEvent;
import org.caseledger.benchmarks.history.Told;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.eventstore.ReceiptInResult;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.gateway.CommandDispatch;
import org.caseledger.command.gateway.DispatchResult;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;

/**
 * Sends commands through the event store and the dispatch of the command service, and writes down each before it is sent and after it was
 * answered. What a handler decides is in the command already, so a lost race is told and not decided again.
 */
final class Post {
    private final String writer;
    private final WritableLog log;
    private final HistoryFile history;
    private final CommandDispatch dispatch;
    private final AtomicLong ops = new AtomicLong();

    Post(String writer, WritableLog log, HistoryFile history) {
        this.writer = writer;
        this.log = log;
        this.history = history;
        this.dispatch = new CommandDispatch(bus(log.eventStore()), log.outcomes()::find);
    }

    private static CommandBus bus(EventStore events) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(new ReceiptInResult());
        bus.subscribe(Parcel.class.getName(), command -> {
            events.publish(((Parcel) command.getPayload()).events());
            return null;
        });
        return bus;
    }

    Answer send(Parcel parcel) {
        long op = ops.incrementAndGet();
        history.write(sent(op, parcel));
        long sent = System.nanoTime();
        Told told = publish(op, parcel).after((System.nanoTime() - sent) / 1_000_000);
        history.write(told);
        return told.answer();
    }

    /** Next sequence of an aggregate; empty where the database does not say. */
    Optional<Long> next(String aggregate) {
        try {
            return Optional.of(log.engine()
                    .lastSequenceNumberFor(aggregate)
                    .map(last -> last + 1)
                    .orElse(0L));
        } catch (MongoException e) {
            return Optional.empty();
        }
    }

    private Told publish(long op, Parcel parcel) {
        CommandKey key = parcel.key();
        MetaData metaData = key == null ? MetaData.emptyInstance() : MetaData.with(CommandKey.KEY, key);
        DispatchResult attempt = dispatch.once(new GenericCommandMessage<>(parcel, metaData));
        Receipt receipt = attempt.receipt();
        if (receipt != null) {
            Answer answer = receipt.replayed() ? Answer.KEY_STORED : Answer.STORED;
            return new Told(writer, op, answer, receipt.first(), receipt.last());
        }
        return Told.of(writer, op, answer(attempt));
    }

    private static Answer answer(DispatchResult attempt) {
        RuntimeException failure = Objects.requireNonNull(attempt.failure());
        if (attempt.lostRace()) {
            return Answer.CONFLICT;
        }
        if (failure instanceof KeyAlreadyStored) {
            return Answer.KEY_STORED;
        }
        if (failure instanceof NotStored) {
            return Answer.NOT_STORED;
        }
        if (failure instanceof OutcomeUnknown) {
            return Answer.UNKNOWN;
        }
        throw failure;
    }

    private Sent sent(long op, Parcel parcel) {
        CommandKey key = parcel.key();
        List<SentEvent> events = parcel.events().stream().map(Post::place).toList();
        return key == null
                ? new Sent(writer, op, null, null, events)
                : new Sent(writer, op, hex(key.key()), hex(key.fingerprint()), events);
    }

    private static SentEvent place(EventMessage<?> event) {
        UUID id = UUID.fromString(event.getIdentifier());
        return event instanceof DomainEventMessage<?> domain
                ? new SentEvent(id, domain.getAggregateIdentifier(), domain.getSequenceNumber())
                : new SentEvent(id, event.getIdentifier(), 0);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
