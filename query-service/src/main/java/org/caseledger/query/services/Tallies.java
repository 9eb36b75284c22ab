package org.caseledger.query.services;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.Code;

/** All counts of one period. Mutable while they are summed. */
final class Tallies {
    private final Map<ServiceCount, Map<Code, Integer>> counts = new EnumMap<>(ServiceCount.class);

    void add(Line line) {
        counts.computeIfAbsent(line.count(), count -> new HashMap<>()).merge(line.by(), 1, Integer::sum);
    }

    Tally of(ServiceCount count) {
        Map<Code, Integer> counted = counts.getOrDefault(count, Map.of());
        Map<String, Integer> by = new LinkedHashMap<>();
        int total = 0;
        for (Code code : count.by()) {
            int n = counted.getOrDefault(code, 0);
            by.put(code.code(), n);
            total += n;
        }
        return new Tally(total, by);
    }

    /** @param by every code, also one that was not counted */
    record Tally(int total, Map<String, Integer> by) {}
}
