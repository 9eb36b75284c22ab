package org.caseledger.benchmarks.planted;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.benchmarks.history.Answer;
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

/** One command through the product's event store, and its outcome as its caller is told. */
final class Appending {
    private final WritableLog log;
    private final Sent sent;

    Appending(WritableLog log, Sent sent) {
        this.log = log;
        this.sent = sent;
    }

    Told outcome() {
        try {
            return told(Answer.STORED, append());
        } catch (KeyAlreadyStored e) {
            return firstOutcome();
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            return Told.of(sent.writer(), sent.op(), Answer.CONFLICT);
        } catch (NotStored e) {
            return Told.of(sent.writer(), sent.op(), Answer.NOT_STORED);
        } catch (OutcomeUnknown e) {
            return Told.of(sent.writer(), sent.op(), Answer.UNKNOWN);
        }
    }

    private Receipt append() {
        CommandKey key = key();
        MetaData metaData = key == null ? MetaData.emptyInstance() : MetaData.with(CommandKey.KEY, key);
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a deed", metaData));
        log.eventStore().publish(sent.events().stream().map(Appending::message).toList());
        work.commit();
        return work.getResource(Receipt.KEY);
    }

    private Told firstOutcome() {
        try {
            return log.outcomes()
                    .find(Objects.requireNonNull(key()))
                    .map(receipt -> told(Answer.KEY_STORED, receipt))
                    .orElseGet(() -> Told.of(sent.writer(), sent.op(), Answer.KEY_STORED));
        } catch (MongoException e) {
            return Told.of(sent.writer(), sent.op(), Answer.KEY_STORED);
        }
    }

    private Told told(Answer answer, Receipt receipt) {
        return new Told(sent.writer(), sent.op(), answer, receipt.first(), receipt.last());
    }

    private @Nullable CommandKey key() {
        String key = sent.key();
        String fingerprint = sent.fingerprint();
        return key == null || fingerprint == null
                ? null
                : new CommandKey(HexFormat.of().parseHex(key), HexFormat.of().parseHex(fingerprint));
    }

    private static EventMessage<?> message(SentEvent event) {
        return new GenericDomainEventMessage<>(
                "Case",
                event.aggregate(),
                event.sequence(),
                "deed " + event.sequence(),
                MetaData.emptyInstance(),
                event.id().toString(),
                Instant.now());
    }
}
