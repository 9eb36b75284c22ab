package org.caseledger.query.services;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.Code;

/** All counts of one period, by the place of their code in its list. Mutable while they are summed. */
final class Tallies {
    private final int[][] counts = Arrays.stream(ServiceCount.values())
            .map(count -> new int[count.by().length])
            .toArray(int[][]::new);

    void add(Line line) {
        counts[line.count().ordinal()][line.by().ordinal()]++;
    }

    Tally of(ServiceCount count) {
        int[] counted = counts[count.ordinal()];
        Map<String, Integer> by = new LinkedHashMap<>();
        Code[] codes = count.by();
        for (int i = 0; i < codes.length; i++) {
            by.put(codes[i].code(), counted[i]);
        }
        return new Tally(Arrays.stream(counted).sum(), by);
    }

    /** @param by every code, also one that was not counted */
    record Tally(int total, Map<String, Integer> by) {}
}
