package org.caseledger.command.forgetting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.Refusal;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.lifecycle.ErasePersonalData;
import org.caseledger.command.sealing.ClosingKeys;
import org.caseledger.events.KeyDeletion;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and does what two officers have approved. In this order: the keys are closed; after the fence no node has one; all her cases say in one block
 * that they are forgotten, or none does because something came in the way; the keys go, or are open again. What a crash leaves, the next round finds in the log and
 * in the state of the keys, on whichever node: no step rests on what a process remembers. What fails for one case keeps no other one waiting.
 */
final class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /** At the start, and for what another node leaves that dies at a bad moment. */
    private static final Duration LOOKED_AT_ALL_EVERY = Duration.ofMinutes(10);

    private final ForgottenCases log;
    private final KeysOfCases cases;
    private final ClosingKeys keys;
    private final List<KeptOfHer> kept;
    private final LedgerCommandGateway gateway;
    private final LedgerClock clock;
    private final ForgettingSettings settings;
    private final Map<Set<UUID>, Fence> fences = new HashMap<>();
    /** What is approved and not done, and since when this process knows it. */
    private final Map<Set<UUID>, Long> waiting = new ConcurrentHashMap<>();
    /** Forgotten cases of which something is still kept, and since when this process knows it. */
    private final Map<UUID, Long> unfinished = new ConcurrentHashMap<>();

    private final Set<UUID> done = new HashSet<>();
    private final Set<Failed> told = new HashSet<>();
    private Set<UUID> before = Set.of();
    private @Nullable Long lookedAtAll;

    /** Since when no round has come to its end; absent while they do. */
    private volatile @Nullable Long failing;

    /** @param by who has closed the keys */
    private record Fence(UUID by, long since) {}

    private record Failed(UUID caseId, Class<?> why) {}

    Forgetting(
            ForgottenCases log,
            KeysOfCases cases,
            ClosingKeys keys,
            List<KeptOfHer> kept,
            LedgerCommandGateway gateway,
            LedgerClock clock,
            ForgettingSettings settings,
            MeterRegistry meters) {
        this.log = log;
        this.cases = cases;
        this.keys = keys;
        this.kept = List.copyOf(kept);
        this.gateway = gateway;
        this.clock = clock;
        this.settings = settings;
        Gauge.builder("caseledger.forgetting.waiting", this::longestWaiting)
                .description(
                        "Since when what two persons have approved waits to be forgotten, the oldest of it; 0 where nothing does")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double longestWaiting() {
        long now = System.nanoTime();
        return Stream.of(waiting.values().stream(), unfinished.values().stream(), Stream.ofNullable(failing))
                        .flatMap(those -> those)
                        .mapToLong(since -> now - since)
                        .max()
                        .orElse(0)
                / 1e9;
    }

    void round() {
        Long began = System.nanoTime();
        try {
            lookAtAllOfThem();
            failing = null;
        } catch (RuntimeException e) { // what waits is perhaps not even known
            failing = failing == null ? began : failing;
            throw e;
        }
    }

    private void lookAtAllOfThem() {
        Set<Set<UUID>> approved = approved();
        waiting.keySet().retainAll(approved);
        approved.forEach(one -> waiting.putIfAbsent(one, System.nanoTime()));
        giveUp(approved);
        approved.forEach(together -> isDone(first(together), () -> goOn(together)));
        log.all().forEach(id -> {
            if (isDone(id, () -> finish(id))) {
                unfinished.remove(id);
            } else {
                unfinished.putIfAbsent(id, System.nanoTime());
            }
        });
    }

    private Set<Set<UUID>> approved() {
        Set<Set<UUID>> approved = new HashSet<>();
        log.approved()
                .forEach(id -> isDone(id, () -> {
                    Set<UUID> together = cases.approvedWith(id);
                    if (!together.isEmpty()
                            && together.stream()
                                    .allMatch(one -> cases.approvedWith(one).equals(together))) {
                        approved.add(together);
                    }
                }));
        return approved;
    }

    /** What is not comes again in the next round, and is told once. */
    private boolean isDone(UUID caseId, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // the service ends
            }
            if (told.add(new Failed(caseId, e.getClass()))) {
                LOG.warn(
                        "Forgetting what is kept in case {} fails and is tried again every {}: {}",
                        caseId,
                        settings.every(),
                        e.getClass().getSimpleName());
            }
            return false;
        }
    }

    private void finish(UUID caseId) {
        if (!done.contains(caseId)) {
            kept.forEach(one -> one.forget(caseId));
            done.add(caseId);
        }
    }

    /** Where a hold was placed or a case came back, and where a process died that had closed keys since. */
    private void giveUp(Set<Set<UUID>> approved) {
        fences.keySet().retainAll(approved);
        Set<UUID> going = approved.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<UUID> left = new HashSet<>(before);
        if (isTimeToLookAtAll()) {
            keys.closed().forEach((id, closed) -> {
                isDone(id, () -> openStrays(id, closed));
                left.add(id);
            });
        }
        left.removeAll(going);
        left.removeIf(id -> isDone(id, () -> open(id)));
        left.addAll(going);
        before = left;
    }

    /** No step closes a key for a case that has it not: somebody did who can write there, and what is sealed under it would be shown to nobody. */
    private void openStrays(UUID caseId, Set<UUID> closed) {
        Set<UUID> strays = new HashSet<>(closed);
        strays.removeAll(cases.of(caseId));
        if (!strays.isEmpty()) {
            LOG.error(
                    "{} keys were closed for a case that has none of them ({}): somebody has written to the database of keys (docs/operating.md). They are opened again",
                    strays.size(),
                    caseId);
            keys.open(strays);
        }
    }

    private void open(UUID caseId) {
        if (cases.isKnown(caseId) && !cases.isForgotten(caseId)) {
            keys.open(cases.of(caseId));
        }
    }

    /** All keys are read for it. */
    private boolean isTimeToLookAtAll() {
        long now = System.nanoTime();
        boolean isTime = lookedAtAll == null || now - lookedAtAll >= LOOKED_AT_ALL_EVERY.toNanos();
        if (isTime) {
            lookedAtAll = now;
        }
        return isTime;
    }

    private void goOn(Set<UUID> together) {
        Fence fence = fences.get(together);
        if (fence == null) {
            fences.put(together, begin(together));
        } else if (System.nanoTime() - fence.since() >= settings.fence().toNanos()) {
            fences.remove(together); // whatever comes of it; what is still approved is closed and waited for again
            if (keys.areClosed(keysOf(together), fence.by())) {
                erase(together);
            }
        }
    }

    /** What another node has closed, or this one before it died, is waited for anew and not closed again: two nodes would keep each other from ever being done. */
    private Fence begin(Set<UUID> together) {
        UUID by = keys.closedBy(keysOf(together)).orElseGet(() -> close(together));
        return new Fence(by, System.nanoTime());
    }

    private UUID close(Set<UUID> together) {
        UUID by = UUID.randomUUID();
        together.forEach(id -> keys.close(id, cases.of(id), by));
        return by;
    }

    private Set<UUID> keysOf(Set<UUID> together) {
        return together.stream().flatMap(id -> cases.of(id).stream()).collect(Collectors.toSet());
    }

    private void erase(Set<UUID> together) {
        LocalDate today = clock.today();
        try {
            gateway.send(
                    new ErasePersonalData(
                            first(together),
                            together,
                            new KeyDeletion(clock.now(), today.plus(settings.destroyedWithin())),
                            today,
                            today),
                    Caller.THE_LEDGER);
        } catch (Refusal inTheWay) {
            LOG.info("What is kept in {} cases is not forgotten yet: {}", together.size(), inTheWay.code());
            return; // the next round opens the keys again, unless another node has been quicker
        }
        together.forEach(this::finish);
        LOG.info("What was kept in {} cases is forgotten", together.size());
    }

    private static UUID first(Set<UUID> together) {
        return new TreeSet<>(together).first();
    }
}
