package org.caseledger.command.deadlines;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Sweeps again and again on a thread of its own. While a demo loads it rests, because there a day ends when the loader says so. A failed
 * sweep is tried again after the pause and told of once; a broken log ends it and shows in the health of the service.
 */
final class SweepLoop implements Repeated, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);

    private final Sweeper sweeper;
    private final LedgerClock clock;
    private final BooleanSupplier demoIsLoading;
    private final DeadlineSettings settings;
    private final LongSupplier nanoTime;
    private volatile long sweptAt;
    private final RepeatingThread thread = new RepeatingThread("deadline-sweep", this::round);
    private volatile @Nullable RuntimeException failure;
    private final ToldFailure told = new ToldFailure();

    SweepLoop(
            Sweeper sweeper,
            LedgerClock clock,
            BooleanSupplier demoIsLoading,
            DeadlineSettings settings,
            MeterRegistry meters) {
        this(sweeper, clock, demoIsLoading, settings, meters, System::nanoTime);
    }

    /** @param nanoTime what age is measured by */
    SweepLoop(
            Sweeper sweeper,
            LedgerClock clock,
            BooleanSupplier demoIsLoading,
            DeadlineSettings settings,
            MeterRegistry meters,
            LongSupplier nanoTime) {
        this.sweeper = sweeper;
        this.clock = clock;
        this.demoIsLoading = demoIsLoading;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.sweptAt = nanoTime.getAsLong();
        Gauge.builder("caseledger.sweep.age", () -> (nanoTime.getAsLong() - sweptAt) / 1e9)
                .description("Since when no sweep has ended well; it rests well while a demo loads")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("caseledger.log.broken", () -> failure instanceof BrokenLog ? 1 : 0)
                .description("1 since the log was found not to be what its hashes and positions say")
                .register(meters);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return settings.firstAfter();
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public Health health() {
        RuntimeException last = failure;
        return last == null
                ? Health.up().build()
                : Health.down()
                        .withDetail("lastSweep", last.getClass().getSimpleName())
                        .build();
    }

    private void round() {
        try {
            if (!demoIsLoading.getAsBoolean()) {
                sweep();
            }
            failure = null;
            sweptAt = nanoTime.getAsLong();
            if (told.hasEnded()) {
                LOG.info("Sweeps end well again");
            }
        } catch (BrokenLog e) {
            failure = e;
            LOG.error("Deadlines stop: the log is broken", e);
            throw e; // ends the schedule: nothing is decided on a log that is not what it says
        } catch (RuntimeException e) {
            failure = e;
            String why = e.getClass().getSimpleName();
            if (told.isNew(why)) {
                LOG.warn("A sweep failed and is tried again in {}: {}", settings.every(), why);
            }
        }
    }

    private void sweep() {
        int asked = sweeper.sweep(clock.today());
        if (asked > 0) {
            LOG.info("Asked about {} deadlines that have passed", asked);
        }
    }
}
