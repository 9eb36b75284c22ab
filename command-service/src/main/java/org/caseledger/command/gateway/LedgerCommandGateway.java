package org.caseledger.command.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.caseledger.command.Command;
import org.caseledger.command.eventstore.AssumedNew;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.fingerprint.RequestFingerprints;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Role;
import org.caseledger.service.append.CommandKey;

/**
 * The one way for commands. Promised: a command with a key is stored once, and every sending of it is told the first outcome, or that it
 * is unknown, see {@link CommandDispatch}; a lost race is decided again a few times; a verdict given from a cached or assumed state is given
 * again from the log before it is believed. Not promised: that commands of different senders are decided in the order they came.
 *
 * <p>Throws a {@link org.caseledger.command.Refusal} where a rule says no,
 * {@link org.axonframework.modelling.command.AggregateNotFoundException} for what does not exist,
 * {@link org.axonframework.modelling.command.ConcurrencyException} where races were lost again and again, and what
 * {@code command.eventstore} says of storing.
 */
public final class LedgerCommandGateway {
    /** With jitter this outlasts several commands on one aggregate; who loses more often is better told. */
    private static final int ATTEMPTS = 6;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final CommandDispatch dispatch;
    private final Consumer<String> forgetCached;
    private final LogReader log;
    private final LogLookups lookups;
    private final DemoLoadLock demoLoad;
    private final RequestFingerprints fingerprints;

    /**
     * @param storedBefore the receipt of the command that was stored under a key
     * @param forgetCached drops an aggregate from the caches
     */
    public LedgerCommandGateway(
            CommandBus bus,
            Function<CommandKey, Optional<Receipt>> storedBefore,
            Consumer<String> forgetCached,
            LogReader log,
            LogLookups lookups,
            DemoLoadLock demoLoad,
            RequestFingerprints fingerprints) {
        this.dispatch = new CommandDispatch(bus, storedBefore);
        this.forgetCached = forgetCached;
        this.log = log;
        this.lookups = lookups;
        this.demoLoad = demoLoad;
        this.fingerprints = fingerprints;
    }

    /** @throws DemoLoading while a demo loads */
    public Receipt send(Command command, Caller caller) {
        if (demoLoad.isHeld() && !caller.scope().has(Role.SYSTEM)) {
            throw new DemoLoading();
        }
        return load(command, caller);
    }

    /** As {@link #send}, for the loader of the demo alone: passes the lock. */
    public Receipt load(Command command, Caller caller) {
        Role role = CommandAuthorization.actingAs(command, caller.scope().roles());
        CommandKey key = KeyedCommand.of(caller, fingerprints).orElse(null);
        return settle(CommandMessages.of(command, caller, role, key), command);
    }

    private Receipt settle(CommandMessage<?> message, Command command) {
        boolean decidedFromTheLog = false;
        for (int attempt = 1; ; attempt++) {
            DispatchResult result = dispatch.once(attempted(message, command, attempt));
            if (result.receipt() != null) {
                return result.receipt();
            }
            if (result.lostRace() && attempt < ATTEMPTS) {
                command.targets().forEach(forgetCached);
                pause();
            } else if (result.isVerdict() && !decidedFromTheLog) {
                command.targets().forEach(forgetCached);
                decidedFromTheLog = true;
            } else if (result.failure() != null) {
                throw result.failure();
            } else {
                return unchanged(command.target());
            }
        }
    }

    private CommandMessage<?> attempted(CommandMessage<?> message, Command command, int attempt) {
        CommandMessage<?> attempted = message.andMetaData(Map.of(Lookups.KEY, lookups.forOneSending()));
        return attempt == 1 && command.begins() ? attempted.andMetaData(AssumedNew.of(command.target())) : attempted;
    }

    private Receipt unchanged(String target) {
        long sequence = log.lastSequence(target)
                .orElseThrow(() -> new IllegalStateException("an aggregate that decided has no events"));
        RecordedEvent newest = log.aggregate(target, sequence).get(0);
        return Receipt.unchanged(target, newest.event().sequence(), newest.position());
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
