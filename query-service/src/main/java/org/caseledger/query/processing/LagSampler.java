package org.caseledger.query.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
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
 * How far each view, and what is computed from one, is behind the log, looked up from outside: a processor that stands still shows as growing lag, where a gauge that it
 * sets itself would freeze at its last good value.
 */
final class LagSampler implements Repeated {
    /** Finer than metrics are collected, and seldom enough to cost an idle service nothing that shows. */
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** Ten minutes of samples; a longer lag in seconds is shown as at least that. */
    private static final int KEPT = 120;

    private static final Logger LOG = LoggerFactory.getLogger(LagSampler.class);

    /** By the name by which callers wait for it. */
    private final Map<String, LongSupplier> positions = new LinkedHashMap<>();

    private final LogReader reader;
    private final LongSupplier nanoTime;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private final RepeatingThread thread = new RepeatingThread("lag-sampler", this::sample);
    private volatile long head = Positions.TAIL;

    /** @param kept what is computed from views among it */
    LagSampler(Projections projections, List<KeptUp> kept, LogReader reader, MeterRegistry meters) {
        this(projections, kept, reader, meters, System::nanoTime);
    }

    /** @param nanoTime what lag is measured by */
    LagSampler(
            Projections projections, List<KeptUp> kept, LogReader reader, MeterRegistry meters, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.reader = reader;
        for (String view : projections.views()) {
            positions.put(view, () -> projections.completed().position(view));
            registerView(projections, view, meters);
        }
        kept.forEach(one -> positions.putIfAbsent(one.view(), one::position));
        positions.forEach((name, position) -> register(name, position, meters));
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
        positions.forEach((name, position) -> seconds.put(name, secondsBehind(position.getAsLong())));
    }

    private void register(String name, LongSupplier position, MeterRegistry meters) {
        Gauge.builder("caseledger.projection.position", position::getAsLong)
                .description("Position of the last event the view has for good")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("caseledger.projection.lag", () -> Math.max(0, head - position.getAsLong()))
                .description("Events of the log that the view does not have yet, sampled every five seconds")
                .baseUnit("events")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("caseledger.projection.lag.seconds", () -> seconds.getOrDefault(name, 0.0))
                .description("Since when the log has an event that the view does not have, sampled every five seconds")
                .baseUnit("seconds")
                .tag("projection", name)
                .register(meters);
    }

    private static void registerView(Projections projections, String view, MeterRegistry meters) {
        Gauge.builder("caseledger.projection.waiting", () -> projections.waitsForNewerVersion(view) ? 1 : 0)
                .description("1 while the view stands before an event of a type that this version does not know")
                .tag("projection", view)
                .register(meters);
        meters.counter("caseledger.projection.failures", "projection", view);
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
