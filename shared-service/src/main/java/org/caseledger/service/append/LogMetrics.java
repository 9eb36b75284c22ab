package org.caseledger.service.append;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.caseledger.eventlog.Block;

/** What the sealer of a log shows of itself. */
public class LogMetrics {
    private final Timer append;
    private final Counter events;
    private final Counter conflicts;
    private final Counter unknown;
    private final DistributionSummary blockEvents;
    private final AtomicLong head = new AtomicLong(-1);

    /**
     * @param appending name of the time that it takes
     * @param log what the names of the others begin with
     */
    public LogMetrics(MeterRegistry registry, String appending, String log) {
        append = Timer.builder(appending)
                .description("Time from a decided command to its outcome, waiting for its block included")
                .publishPercentileHistogram()
                .register(registry);
        events = Counter.builder(log + ".events")
                .description("Events this process stored")
                .baseUnit("events")
                .register(registry);
        conflicts = Counter.builder(log + ".conflicts")
                .description("Commands that lost their place in an aggregate, or whose key was stored before")
                .baseUnit("commands")
                .register(registry);
        unknown = Counter.builder(log + ".unknown")
                .description("Commands of which it is not known whether they are stored")
                .baseUnit("commands")
                .register(registry);
        blockEvents = DistributionSummary.builder(log + ".block.events")
                .description("Events in a stored block")
                .baseUnit("events")
                .register(registry);
        Gauge.builder(log + ".head", head, AtomicLong::get)
                .description("Position of the newest event this process stored; -1 before the first")
                .baseUnit("position")
                .register(registry);
    }

    public <T> T timed(Supplier<T> work) {
        return append.record(work);
    }

    void stored(Block block) {
        events.increment(block.events().size());
        blockEvents.record(block.events().size());
        head.accumulateAndGet(block.lastPosition(), Math::max);
    }

    void conflict() {
        conflicts.increment();
    }

    void unknown(int commands) {
        unknown.increment(commands);
    }
}
