package org.caseledger.command.sealedkeys;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.StoredKeyIds;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks at the start and again and again whether all keys that the log names are stored, and whether some thousands of them open, others each time; raises the alarm where one is
 * not or does not: the keys were restored from a copy that is older than the log, or somebody deleted or changed some. Up all the same, because everything else goes on. Rests
 * while a demo loads, which seals nothing.
 */
final class SealedKeysCheck implements Repeated, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(SealedKeysCheck.class);

    /** Keys that are tried each time, about: those of a large ledger take a day, by ten minutes. */
    private static final int TRIED = 2_000;

    private final NamedKeys named;
    private final StoredKeyIds stored;
    private final DataKeys keys;
    private final LongPredicate isForgotten;
    private final DemoLoadLock demoLoad;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("sealed-keys", this::check);
    private volatile MissingKeys missing = MissingKeys.NONE;
    private final Set<UUID> excused = new HashSet<>();
    private final Set<UUID> changed = new HashSet<>();
    /** In how many looks all are tried once; 0 at the start, which is not to wait for any. */
    private int turns;

    private int turn;
    private final ToldFailure failure = new ToldFailure();

    /** @param isForgotten whether the case of the event at a position is: nobody misses its keys */
    SealedKeysCheck(
            NamedKeys named,
            StoredKeyIds stored,
            DataKeys keys,
            LongPredicate isForgotten,
            DemoLoadLock demoLoad,
            Duration every,
            MeterRegistry meters) {
        this.isForgotten = isForgotten;
        this.named = named;
        this.stored = stored;
        this.keys = keys;
        this.demoLoad = demoLoad;
        this.every = every;
        Gauge.builder("caseledger.sealing.keys.missing", () -> missing.count())
                .description(
                        "Keys of persons that sealed events of the log name and that are not stored, or not as they were")
                .register(meters);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return Duration.ZERO;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Health health() {
        MissingKeys known = missing;
        if (known.count() == 0) {
            return Health.up().build();
        }
        Health.Builder health =
                Health.up().withDetail("missingKeys", known.count()).withDetail("firstPosition", known.first());
        return known.deleted() == 0
                ? health.build()
                : health.withDetail("deletedKeys", known.deleted()).build();
    }

    void check() {
        if (demoLoad.isHeld()) {
            return;
        }
        try {
            become(found());
            if (failure.hasEnded()) {
                LOG.info("Keys of persons are looked for again");
            }
        } catch (RuntimeException e) { // what was found before stands
            String reason = e.getClass().getSimpleName();
            if (failure.isNew(reason)) {
                LOG.warn(
                        "Whether all keys of persons are stored is not known, and asked again every {}: {}",
                        every,
                        reason);
            }
        }
    }

    private MissingKeys found() {
        MissingKeys[] found = {MissingKeys.NONE};
        int[] all = {0};
        named.forEach(some -> {
            found[0] = with(found[0], some);
            all[0] += some.size();
        });
        turns = 1 + all[0] / TRIED;
        turn = (turn + 1) % turns;
        return found[0];
    }

    private MissingKeys with(MissingKeys before, Map<UUID, Long> some) {
        MissingKeys more = before;
        Set<UUID> unusable = new HashSet<>(stored.missing(some.keySet()));
        unusable.addAll(changed(some.keySet()));
        Map<UUID, Long> lost = new HashMap<>(some);
        lost.keySet().retainAll(unusable);
        lost.entrySet().removeIf(key -> isExcused(key.getKey(), key.getValue()));
        Set<UUID> deleted = lost.isEmpty() ? Set.of() : stored.deletedAmong(lost.keySet());
        for (Map.Entry<UUID, Long> key : lost.entrySet()) {
            more = more.and(key.getValue(), deleted.contains(key.getKey()));
        }
        return more;
    }

    /** Those whose turn it is and those that were found before. */
    private Set<UUID> changed(Set<UUID> some) {
        if (turns == 0) {
            return Set.of();
        }
        List<UUID> tried = some.stream()
                .filter(key -> changed.contains(key) || Math.floorMod(key.hashCode(), turns) == turn)
                .toList();
        Set<UUID> found = keys.changed(tried);
        tried.forEach(changed::remove);
        changed.addAll(found);
        return found;
    }

    /** Forgotten is forgotten for good, so it is looked up once. */
    private boolean isExcused(UUID key, long position) {
        if (!excused.contains(key) && isForgotten.test(position)) {
            excused.add(key);
        }
        return excused.contains(key);
    }

    private void become(MissingKeys found) {
        if (!found.equals(missing)) {
            if (found.count() == 0) {
                LOG.info("All keys of persons that the log names are stored again, as they were");
            } else {
                LOG.error(
                        "{} keys of persons are not stored that sealed events of the log name, or were changed, first the one at position {}: what is"
                                + " sealed under them cannot be opened. Restore caseledger_keys from a copy that has them (docs/operating.md).",
                        found.count(),
                        found.first());
            }
            if (found.deleted() > 0) {
                LOG.error(
                        "{} of these keys were deleted because somebody was forgotten, and the log, which was restored from an older copy, does not"
                                + " say so any more: no copy brings them back. Have the offices approve again that she is forgotten.",
                        found.deleted());
            }
        }
        missing = found;
    }
}
