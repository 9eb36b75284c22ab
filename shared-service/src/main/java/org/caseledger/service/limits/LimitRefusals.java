package org.caseledger.service.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what was answered {@code 429}; by limit, never by caller. */
public final class LimitRefusals {
    private final Map<LimitKind, Counter> counters;

    LimitRefusals(MeterRegistry meters) {
        counters = new EnumMap<>(Arrays.stream(LimitKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> Counter.builder("caseledger.limits.refused")
                                .description("Requests answered 429, by the limit that they met")
                                .tag("limit", kind.tag())
                                .register(meters))));
    }

    public void count(LimitKind kind) {
        Objects.requireNonNull(counters.get(kind)).increment();
    }
}
