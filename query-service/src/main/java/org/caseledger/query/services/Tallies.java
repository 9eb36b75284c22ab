package org.caseledger.query.services;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.caseledger.events.Code;

/** All counts of one period. Mutable while they are summed. */
final class Tallies {
    private final Map<ServiceCount, Map<String, Integer>> counts = new EnumMap<>(ServiceCount.class);

    Tallies() {
        for (ServiceCount count : ServiceCount.values()) {
            Map<String, Integer> by = new LinkedHashMap<>();
            for (Code code : count.by()) {
                by.put(code.code(), 0);
            }
            counts.put(count, by);
        }
    }

    void add(CountOfDay day) {
        by(day.count()).merge(day.by().code(), day.n(), Integer::sum);
    }

    Tally of(ServiceCount count) {
        Map<String, Integer> by = by(count);
        return new Tally(by.values().stream().mapToInt(n -> n).sum(), by);
    }

    private Map<String, Integer> by(ServiceCount count) {
        return Objects.requireNonNull(counts.get(count));
    }

    /** @param by every code, also one that was not counted */
    record Tally(int total, Map<String, Integer> by) {}
}
