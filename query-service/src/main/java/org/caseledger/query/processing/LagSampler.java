package org.caseledger.query.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.stream.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each view is behind the log, looked up from outside: a processor that stands still shows as growing lag, where a gauge that it
 * sets itself would freeze at its last good value.
 */
final class LagSampler implements Repeated {
    /** Finer than metrics are collected, and seldom enough to cost an idle service nothing that shows. */
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** Ten minutes of samples; a longer lag in seconds is shown as at least that. */
    private static final int KEPT = 120;

    private static final Logger LOG = LoggerFactory.getLogger(LagSampler.class);

    private final Projections projections;
    private final LogReader reader;
    private final LongSupplier nanoTime;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private final RepeatingThread thread = new RepeatingThread("lag-sampler", this::sample);
    private volatile long head = Positions.TAIL;

    LagSampler(Projections projections, LogReader reader, MeterRegistry meters) {
        this(projections, reader, meters, System::nanoTime);
    }

    /** @param nanoTime what lag is measured by */
    LagSampler(Projections projections, LogReader reader, MeterRegistry meters, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.projections = projections;
        this.reader = reader;
        projections.views().forEach(view -> register(view, meters));
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
        return EVERY;
    }

    void sample() {
        try {
            head = reader.head().position();
        } catch (RuntimeException e) { // tells of nothing new, so that a view which stands still shows
            LOG.debug("No sample: {}", e.toString());
        }
        samples.addLast(new Sample(head, nanoTime.getAsLong()));
        if (samples.size() > KEPT) {
            samples.removeFirst();
        }
        for (String view : projections.views()) {
            seconds.put(view, secondsBehind(projections.completed().position(view)));
        }
    }

    private void register(String view, MeterRegistry meters) {
        Gauge.builder(
                        "caseledger.projection.position",
                        () -> projections.completed().position(view))
                .description("Position of the last event the view has for good")
                .tag("projection", view)
                .register(meters);
        Gauge.builder("caseledger.projection.lag", () -> lag(view))
                .description("Events of the log that the view does not have yet, sampled every five seconds")
                .baseUnit("events")
                .tag("projection", view)
                .register(meters);
        Gauge.builder("caseledger.projection.lag.seconds", () -> seconds.getOrDefault(view, 0.0))
                .description("Since when the log has an event that the view does not have, sampled every five seconds")
                .baseUnit("seconds")
                .tag("projection", view)
                .register(meters);
        Gauge.builder("caseledger.projection.waiting", () -> projections.waitsForNewerVersion(view) ? 1 : 0)
                .description("1 while the view stands before an event of a type that this version does not know")
                .tag("projection", view)
                .register(meters);
        meters.counter("caseledger.projection.failures", "projection", view);
    }

    private long lag(String view) {
        return Math.max(0, head - projections.completed().position(view));
    }

    private double secondsBehind(long position) {
        for (Sample sample : samples) {
            if (sample.head > position) {
                return (nanoTime.getAsLong() - sample.nanoTime) / 1e9;
            }
        }
        return 0;
    }

    private record Sample(long head, long nanoTime) {}
}
