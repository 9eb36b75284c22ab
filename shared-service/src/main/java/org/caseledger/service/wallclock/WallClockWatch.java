package org.caseledger.service.wallclock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Compares the clocks while nobody sends commands or looks, too, and shows how they differ. */
final class WallClockWatch implements Repeated, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(WallClockWatch.class);

    private final WallClock clock;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("wall-clock", this::compare);

    WallClockWatch(WallClock clock, Duration every, MeterRegistry meters) {
        this.clock = clock;
        this.every = every;
        Gauge.builder("caseledger.clock.offset", () -> clock.offset().toNanos() / 1e9)
                .description("By how much at least this machine's clock is ahead of the database's; negative behind")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("caseledger.clock.off", () -> clock.isOff() ? 1 : 0)
                .description("1 while commands and looks are refused because this machine's clock is off")
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
        return clock.isOff()
                ? Health.down()
                        .withDetail("clock", ClockOff.describe(clock.offset()))
                        .build()
                : Health.up().build();
    }

    private void compare() {
        try {
            clock.compared();
        } catch (ClockOff off) { // it says so itself
            LOG.debug("Off", off);
        } catch (RuntimeException e) { // no answer: what was known still holds by the monotonic clock
            LOG.debug("Clocks not compared", e);
        }
    }
}
