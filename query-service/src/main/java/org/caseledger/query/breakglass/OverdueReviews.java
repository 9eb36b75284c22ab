package org.caseledger.query.breakglass;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts again and again the reviews that nobody has made in time, so that somebody is told who does not read the list. */
final class OverdueReviews implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueReviews.class);

    private final BreakGlassRegister register;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("overdue-reviews", this::count);
    private volatile long overdue;

    OverdueReviews(BreakGlassRegister register, Duration every, MeterRegistry meters) {
        this.register = register;
        this.every = every;
        Gauge.builder("caseledger.break.glass.overdue", () -> overdue)
                .description("Times that somebody broke the glass which nobody has reviewed within 72 hours")
                .strongReference(true)
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

    private void count() {
        try {
            overdue = register.overdue();
        } catch (RuntimeException e) { // what was counted before stands; the health of the access ledger says why
            LOG.debug("Reviews that are overdue could not be counted", e);
        }
    }
}
