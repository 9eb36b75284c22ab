package org.caseledger.benchmarks.faults.writer;

import com.mongodb.MongoException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.benchmarks.faults.child.Patiently;
import org.caseledger.benchmarks.history.Answer;
import org.caseledger.benchmarks.history.HistoryFile;
import org.caseledger.benchmarks.history.Sent;
import org.caseledger.benchmarks.history.SentEvent;
import org.caseledger.benchmarks.history.Told;
import org.caseledger.command.eventstore.CommandKey;
import org.caseledger.command.eventstore.KeyAlreadyStored;
import org.caseledger.command.eventstore.NotStored;
import org.caseledger.command.eventstore.OutcomeUnknown;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.eventstore.WritableLog;
import org.jspecify.annotations.Nullable;

/** Sends commands through the event store as the services do, and writes down each before it is sent and after it was answered. */
final class Post {
    private final String writer;
    private final WritableLog log;
    private final HistoryFile history;
    private final AtomicLong ops = new AtomicLong();

    Post(String writer, WritableLog log, HistoryFile history) {
        this.writer = writer;
        this.log = log;
        this.history = history;
    }

    Answer send(Parcel parcel) {
        long op = ops.incrementAndGet();
        history.write(sent(op, parcel));
        Told told = publish(op, parcel);
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
        UnitOfWork<CommandMessage<?>> work =
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("send", metaData));
        try {
            log.eventStore().publish(parcel.events());
            work.commit();
            Receipt receipt = Objects.requireNonNull(work.getResource(Receipt.KEY));
            return new Told(writer, op, Answer.STORED, receipt.first(), receipt.last());
        } catch (KeyAlreadyStored e) {
            return keyStored(op, key);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return Told.of(writer, op, Answer.CONFLICT);
        } catch (NotStored e) {
            return Told.of(writer, op, Answer.NOT_STORED);
        } catch (OutcomeUnknown e) {
            return Told.of(writer, op, Answer.UNKNOWN);
        }
    }

    private Told keyStored(long op, @Nullable CommandKey key) {
        Optional<Receipt> first = Patiently.get(() -> log.outcomes().find(Objects.requireNonNull(key)));
        return first.map(receipt -> new Told(writer, op, Answer.KEY_STORED, receipt.first(), receipt.last()))
                .orElseGet(() -> Told.of(writer, op, Answer.KEY_STORED));
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
