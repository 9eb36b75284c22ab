package org.caseledger.service.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the head of the log again and again, and shows for how long that has failed: a service that lost the database, its user or its rights knows of no newer event, so
 * nothing else of it lags.
 */
final class LogWatch implements Repeated {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    private final LogReader log;
    private final Duration every;
    private final LongSupplier nanoTime;
    private final RepeatingThread thread = new RepeatingThread("log-watch", this::read);
    private volatile long readAt;
    private final ToldFailure failure = new ToldFailure();

    LogWatch(LogReader log, MeterRegistry meters) {
        this(log, EVERY, meters, System::nanoTime);
    }

    /** @param nanoTime what age is measured by */
    LogWatch(LogReader log, Duration every, MeterRegistry meters, LongSupplier nanoTime) {
        this.log = log;
        this.every = every;
        this.nanoTime = nanoTime;
        this.readAt = nanoTime.getAsLong();
        Gauge.builder("caseledger.log.unread", () -> (nanoTime.getAsLong() - readAt) / 1e9)
                .description("Since when the log could not be read; it is read every ten seconds")
                .baseUnit("seconds")
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

    private void read() {
        try {
            log.head();
            readAt = nanoTime.getAsLong();
            if (failure.hasEnded()) {
                LOG.info("The log is read again");
            }
        } catch (RuntimeException e) { // read again soon; what it is shows in the health of the service as well
            if (failure.isNew(e.getClass().getSimpleName())) {
                LOG.error(
                        "The log cannot be read, which is tried again every {} s: {}",
                        every.toSeconds(),
                        e.getMessage());
            }
        }
    }
}
