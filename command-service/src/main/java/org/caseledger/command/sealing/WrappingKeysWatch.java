package org.caseledger.command.sealing;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Looks every minute whether the wrapping keys are still there, all that the stored keys are under and all that were made, and raises the alarm where one is not: the file was lost, an older copy
 * was put in its place, or a new generation was not copied here. Up all the same: the process goes on with what it has, and the next start would be refused.
 */
public final class WrappingKeysWatch implements Repeated, HealthIndicator {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(WrappingKeysWatch.class);

    private final Optional<WrappingStore> store;
    private final Belonging belonging;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("wrapping-keys", this::look);
    private volatile @Nullable WrappingKeys known;
    private volatile @Nullable String lack;

    /**
     * @param store empty where a demo seals nothing
     * @param database of the keys
     */
    public WrappingKeysWatch(Optional<WrappingStore> store, MongoDatabase database, MeterRegistry meters) {
        this(store, database, EVERY, meters);
    }

    WrappingKeysWatch(Optional<WrappingStore> store, MongoDatabase database, Duration every, MeterRegistry meters) {
        this.store = store;
        this.belonging = new Belonging(database.getName(), new WrappedKeys(database), new KnownGenerations(database));
        this.every = every;
        Gauge.builder("caseledger.sealing.wrapping.keys.lacking", () -> lack == null ? 0 : 1)
                .description("1 while a wrapping key that this ledger needs is not where this service finds its own")
                .register(meters);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Health health() {
        String now = lack;
        return now == null
                ? Health.up().build()
                : Health.up().withDetail("lack", now).build();
    }

    private void look() {
        try {
            store.ifPresent(this::requireWhole);
            become(null);
        } catch (StartRefused e) {
            become(e.getMessage());
        } catch (RuntimeException e) { // the database does not answer, and what was found before stands
            LOG.debug("Wrapping keys not looked at", e);
        }
    }

    /** A file is read anew each time. A token answers by the keys that were found in it, as long as these are enough, because each reading of it takes up some of it. */
    private void requireWhole(WrappingStore from) {
        WrappingKeys before = known;
        if (before != null && !from.isFile()) {
            try {
                belonging.requireWhole(before);
                return;
            } catch (StartRefused e) {
                LOG.debug("The token is read again", e);
            }
        }
        WrappingKeys now = from.keys();
        known = now;
        belonging.requireWhole(now);
    }

    private void become(@Nullable String now) {
        if (!Objects.equals(now, lack)) {
            if (now == null) {
                LOG.info("The wrapping keys are all there again");
            } else {
                LOG.error(
                        "Of the wrapping keys one is lacking; this process goes on with those it has, and would not start again: {}",
                        now);
            }
        }
        lack = now;
    }
}
