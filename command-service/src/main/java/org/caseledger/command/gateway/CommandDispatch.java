package org.caseledger.command.gateway;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.caseledger.command.eventstore.KeyMisused;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.service.append.CommandKey;

/**
 * Sends a command to its aggregate once, and says what is known of the command then. Of a command with a key that is more than what became
 * of this sending: an earlier one, perhaps at a node that died before it could answer, may be stored. Promised: such a command is never told
 * as not stored. Where the log has its key, the first outcome is told; where it has not, an earlier sending may still be on its way, and
 * where it cannot be asked, nobody knows: both are unknown.
 */
public final class CommandDispatch {
    private final CommandBus bus;
    private final Function<CommandKey, Optional<Receipt>> storedBefore;

    /** @param storedBefore the receipt of the command that was stored under a key; throws {@link KeyMisused} where that was another one */
    public CommandDispatch(CommandBus bus, Function<CommandKey, Optional<Receipt>> storedBefore) {
        this.bus = bus;
        this.storedBefore = storedBefore;
    }

    /** With its key, if it has one, in its metadata. */
    public DispatchResult once(CommandMessage<?> message) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        DispatchResult attempt = DispatchResult.of(callback.getResult());
        CommandKey key = (CommandKey) message.getMetaData().get(CommandKey.KEY);
        return key != null && attempt.mayHaveBeenStoredBefore() ? withEarlier(key, attempt) : attempt;
    }

    private DispatchResult withEarlier(CommandKey key, DispatchResult attempt) {
        try {
            return storedBefore.apply(key).map(DispatchResult::earlier).orElseGet(attempt::withoutEarlier);
        } catch (KeyMisused verdict) {
            throw verdict;
        } catch (RuntimeException e) { // the log does not answer, or its client is closed because the service stops
            return attempt.unknown("whether an earlier sending is stored could not be looked up", e);
        }
    }
}
