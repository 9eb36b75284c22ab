package org.caseledger.command.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.caseledger.command.eventstore.CommandKey;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.evidence.Evidence;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Role;

/**
 * The one door for commands. Promised: a command with a key is stored once, and every sending of it is told the first outcome, or that it
 * is unknown, see {@link Dispatch}; a lost race is decided again a few times; a verdict given from a cached state is given again from the
 * log before it is believed. Not promised: that commands of different senders are decided in the order they came.
 *
 * <p>Throws a {@link org.caseledger.command.Refusal} where a rule says no,
 * {@link org.axonframework.modelling.command.AggregateNotFoundException} for what does not exist,
 * {@link org.axonframework.modelling.command.ConcurrencyException} where races were lost again and again, and what
 * {@code command.eventstore} says of storing.
 */
public final class CommandDoor {
    /** With jitter this outlasts several commands on one aggregate; who loses more often is better told. */
    private static final int ATTEMPTS = 6;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final Dispatch dispatch;
    private final Consumer<String> forgetCached;
    private final LogReader log;
    private final Inquiries inquiries;
    private final LoadGate gate;

    /**
     * @param storedBefore the receipt of the command that was stored under a key
     * @param forgetCached drops an aggregate from the caches
     */
    public CommandDoor(
            CommandBus bus,
            Function<CommandKey, Optional<Receipt>> storedBefore,
            Consumer<String> forgetCached,
            LogReader log,
            Inquiries inquiries,
            LoadGate gate) {
        this.dispatch = new Dispatch(bus, storedBefore);
        this.forgetCached = forgetCached;
        this.log = log;
        this.inquiries = inquiries;
        this.gate = gate;
    }

    /** @throws DemoLoading while a demo loads */
    public Outcome send(Object command, Caller caller) {
        if (gate.isShut() && !caller.scope().has(Role.SYSTEM)) {
            throw new DemoLoading();
        }
        return load(command, caller);
    }

    /** As {@link #send}, for the loader of the demo alone: passes the shut gate. */
    public Outcome load(Object command, Caller caller) {
        Role role = WhoMay.actingAs(command, caller.scope().roles());
        CommandKey key = KeyedCommand.of(caller).orElse(null);
        return settle(Envelope.seal(command, caller, role, key), Address.of(command));
    }

    private Outcome settle(CommandMessage<?> message, String address) {
        boolean decidedFromTheLog = false;
        for (int attempt = 1; ; attempt++) {
            Attempt result = dispatch.once(message.andMetaData(Map.of(Evidence.KEY, inquiries.forOneSending())));
            if (result.receipt() != null) {
                return outcome(result.receipt());
            }
            if (result.lostRace() && attempt < ATTEMPTS) {
                forgetCached.accept(address);
                pause();
            } else if (result.isVerdict() && !decidedFromTheLog) {
                forgetCached.accept(address);
                decidedFromTheLog = true;
            } else if (result.failure() != null) {
                throw result.failure();
            } else {
                return unchanged(address);
            }
        }
    }

    private static Outcome outcome(Receipt r) {
        return new Outcome(r.aggregate(), r.version(), r.first(), r.last(), true, r.replayed());
    }

    private Outcome unchanged(String address) {
        long sequence = log.lastSequence(address)
                .orElseThrow(() -> new IllegalStateException("an aggregate that decided has no events"));
        RecordedEvent newest = log.aggregate(address, sequence).get(0);
        return new Outcome(address, newest.event().sequence(), newest.position(), newest.position(), false, false);
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
