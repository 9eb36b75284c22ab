package org.caseledger.command.eventstore.pen;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What the pen shows of itself. */
final class PenMetrics {
    private final Map<ForwardAnswer.Outcome, Counter> forwarded = new EnumMap<>(ForwardAnswer.Outcome.class);

    PenMetrics(MeterRegistry registry, BooleanSupplier held) {
        Gauge.builder("caseledger.pen.held", held, pen -> pen.getAsBoolean() ? 1 : 0)
                .description("1 where this process seals for all, 0 where it forwards or seals for itself")
                .strongReference(true) // nobody else keeps the supplier
                .register(registry);
        for (ForwardAnswer.Outcome outcome : ForwardAnswer.Outcome.values()) {
            forwarded.put(
                    outcome,
                    Counter.builder("caseledger.pen.forwarded")
                            .description("Commands forwarded to the holder of the pen, by what became of them there")
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(registry));
        }
    }

    void forwarded(ForwardAnswer.Outcome outcome) {
        Counter counter = forwarded.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
