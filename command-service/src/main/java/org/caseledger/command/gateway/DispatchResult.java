package org.caseledger.command.gateway;

import com.mongodb.MongoException;
import java.util.Objects;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.Refusal;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.jspecify.annotations.Nullable;

/** What is known of a command after one dispatch: a receipt, of an earlier one perhaps, a failure, or neither where nothing happened. */
public record DispatchResult(
        @Nullable Receipt receipt, @Nullable RuntimeException failure) {

    static DispatchResult of(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return new DispatchResult((Receipt) result.getMetaData().get(Receipt.KEY), null);
        }
        Throwable failure = Objects.requireNonNull(result.exceptionResult());
        return new DispatchResult(
                null, failure instanceof RuntimeException known ? known : new IllegalStateException(failure));
    }

    static DispatchResult earlier(Receipt first) {
        return new DispatchResult(first.asReplayed(), null);
    }

    /** Another command on the same aggregate was stored in between; deciding again is safe. */
    public boolean lostRace() {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    /** The aggregate said no, or that nothing is to be done; it may have said so from an old state. */
    boolean isVerdict() {
        return failure == null || failure instanceof Refusal || failure instanceof AggregateNotFoundException;
    }

    /**
     * Whether this sending says less of the command than the log may: one that failed, or found nothing to do, may have met what an earlier
     * sending stored, and one that was not stored says nothing of an earlier one.
     */
    boolean mayHaveBeenStoredBefore() {
        return receipt == null && !saysNothing();
    }

    /** Told as unknown, or not decided because the log did not answer: what is said claims nothing. */
    private boolean saysNothing() {
        return failure instanceof OutcomeUnknown || failure instanceof MongoException;
    }

    /** Where the log has no earlier sending; one that is still on its way may land after any look. */
    DispatchResult withoutEarlier() {
        if (failure instanceof NotStored) {
            return unknown("this sending was not stored, whether an earlier one will be is not known", failure);
        }
        return failure instanceof KeyAlreadyStored
                ? unknown("an earlier sending is stored where the log does not show it yet", failure)
                : this;
    }

    DispatchResult unknown(String why, RuntimeException cause) {
        OutcomeUnknown unknown = new OutcomeUnknown(why, cause);
        if (failure != null && failure != cause) {
            unknown.addSuppressed(failure);
        }
        return new DispatchResult(null, unknown);
    }
}
