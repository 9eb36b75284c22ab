package org.caseledger.command.dispatch;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.caseledger.command.eventstore.CommandKey;
import org.caseledger.command.eventstore.Receipt;

/**
 * Sends a command to its aggregate once, and says what is known of the command then. Of a command with a key that is more than what became
 * of this sending: an earlier one may be stored.
 */
public final class Dispatch {
    private final CommandBus bus;
    private final Function<CommandKey, Optional<Receipt>> storedBefore;

    /** @param storedBefore the receipt of the command that was stored under a key */
    public Dispatch(CommandBus bus, Function<CommandKey, Optional<Receipt>> storedBefore) {
        this.bus = bus;
        this.storedBefore = storedBefore;
    }

    /** With its key, if it has one, in its metadata. */
    public Attempt once(CommandMessage<?> message) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        Attempt attempt = Attempt.of(callback.getResult());
        CommandKey key = (CommandKey) message.getMetaData().get(CommandKey.KEY);
        return key != null && attempt.mayHaveBeenStoredBefore()
                ? storedBefore.apply(key).map(Attempt::earlier).orElse(attempt)
                : attempt;
    }
}
