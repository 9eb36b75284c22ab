package org.caseledger.command.dispatch;

import com.mongodb.MongoException;
import java.util.Objects;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.Refusal;
import org.caseledger.command.eventstore.NotStored;
import org.caseledger.command.eventstore.OutcomeUnknown;
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
    Attempt withoutEarlier() {
        return failure instanceof NotStored
                ? unknown("this sending was not stored, whether an earlier one will be is not known", failure)
                : this;
    }

    Attempt unknown(String why, RuntimeException cause) {
        OutcomeUnknown unknown = new OutcomeUnknown(why, cause);
        if (failure != null && failure != cause) {
            unknown.addSuppressed(failure);
        }
        return new Attempt(null, unknown);
    }
}
