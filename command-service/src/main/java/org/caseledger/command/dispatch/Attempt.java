package org.caseledger.command.dispatch;

import java.util.Objects;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.Refusal;
import org.caseledger.command.eventstore.KeyAlreadyStored;
import org.caseledger.command.eventstore.Receipt;
import org.jspecify.annotations.Nullable;

/** What is known of a command after one dispatch: a receipt, of an earlier one perhaps, a failure, or neither where nothing happened. */
public record Attempt(@Nullable Receipt receipt, @Nullable RuntimeException failure) {

    static Attempt of(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return new Attempt((Receipt) result.getMetaData().get(Receipt.KEY), null);
        }
        Throwable failure = Objects.requireNonNull(result.exceptionResult());
        return new Attempt(
                null, failure instanceof RuntimeException known ? known : new IllegalStateException(failure));
    }

    static Attempt earlier(Receipt first) {
        return new Attempt(new Receipt(first.aggregate(), first.version(), first.first(), first.last(), true), null);
    }

    /** Another command on the same aggregate was stored in between; deciding again is safe. */
    public boolean lostRace() {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    /** The aggregate said no, or that nothing is to be done; it may have said so from an old state. */
    boolean isVerdict() {
        return failure == null || failure instanceof Refusal || failure instanceof AggregateNotFoundException;
    }

    /** An earlier sending may be what it met. */
    boolean mayHaveBeenStoredBefore() {
        return isVerdict() || lostRace() || failure instanceof KeyAlreadyStored;
    }
}
