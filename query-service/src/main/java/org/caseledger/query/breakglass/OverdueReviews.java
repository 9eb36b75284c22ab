package org.caseledger.query.breakglass;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts again and again the reviews that nobody has made in time, so that somebody is told who does not read the list. */
final class OverdueReviews implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueReviews.class);

    private final BreakGlassRegister register;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("overdue-reviews", this::count);
    private final ToldFailure told = new ToldFailure();
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
            if (told.hasEnded()) {
                LOG.info("Reviews that are overdue are counted again");
            }
        } catch (RuntimeException e) { // what was counted before stands
            if (told.isNew(String.valueOf(e.getMessage()))) {
                LOG.warn("Reviews that are overdue cannot be counted: {} stands", overdue, e);
            }
        }
    }
}
