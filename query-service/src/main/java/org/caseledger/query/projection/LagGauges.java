package org.caseledger.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How far each view, and what is computed from one, is behind the log as {@link LogHeads} saw it: a processor that stands still shows as
 * growing lag, where a gauge that it sets itself would freeze at its last good value.
 */
final class LagGauges implements MeterBinder {
    private final Projections projections;
    private final LogHeads heads;

    /** By the name by which callers wait for it. */
    private final Map<String, LongSupplier> positions = new LinkedHashMap<>();

    /** @param kept what is computed from views among it */
    LagGauges(Projections projections, List<KeptUp> kept, LogHeads heads) {
        this.projections = projections;
        this.heads = heads;
        for (String view : projections.views()) {
            positions.put(view, () -> projections.completed().position(view));
        }
        kept.forEach(one -> positions.putIfAbsent(one.view(), one::position));
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        projections.views().forEach(view -> registerView(view, meters));
        positions.forEach((name, position) -> register(name, position, meters));
    }

    private void register(String name, LongSupplier position, MeterRegistry meters) {
        Gauge.builder("caseledger.projection.position", position::getAsLong)
                .description("Position of the last event the view has for good")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("caseledger.projection.lag", () -> Math.max(0, heads.newest() - position.getAsLong()))
                .description("Events of the log that the view does not have yet, sampled every five seconds")
                .baseUnit("events")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("caseledger.projection.lag.seconds", () -> heads.secondsBehind(position.getAsLong()))
                .description("Since when the log has an event that the view does not have, sampled every five seconds")
                .baseUnit("seconds")
                .tag("projection", name)
                .register(meters);
    }

    private void registerView(String view, MeterRegistry meters) {
        Gauge.builder("caseledger.projection.waiting", () -> projections.waitsForNewerVersion(view) ? 1 : 0)
                .description("1 while the view stands before an event of a type that this version does not know")
                .tag("projection", view)
                .register(meters);
        meters.counter("caseledger.projection.failures", "projection", view);
    }
}
