package org.caseledger.query.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;

/** Rows of some kinds by centre and stretch of time. */
final class BreakdownCounts {
    private final Map<RowKind, Map<String, int[]>> byStretch;

    private BreakdownCounts(Map<RowKind, Map<String, int[]>> byStretch) {
        this.byStretch = byStretch;
    }

    /** @param ends last days of the stretches, of which one begins on the day after another: each has the difference of two counts */
    static BreakdownCounts between(
            Registers registers,
            Collection<RowKind> kinds,
            CentreFilter centres,
            long position,
            LocalDate from,
            List<LocalDate> ends) {
        List<LocalDate> days = new ArrayList<>();
        days.add(from.minusDays(1));
        days.addAll(ends);
        Map<RowKind, Map<String, int[]>> counts = registers.byCentre(kinds, centres, position, days);
        counts.values().forEach(byCentre -> byCentre.replaceAll((centre, onDays) -> differences(onDays)));
        return new BreakdownCounts(counts);
    }

    /** The day is the only stretch. */
    static BreakdownCounts on(
            Registers registers, Collection<RowKind> kinds, CentreFilter centres, long position, LocalDate day) {
        return new BreakdownCounts(registers.byCentre(kinds, centres, position, List.of(day)));
    }

    /** @param stretches by their index */
    int count(Collection<RowKind> kinds, Predicate<String> centres, IntPredicate stretches) {
        int sum = 0;
        for (RowKind kind : kinds) {
            for (Map.Entry<String, int[]> atCentre :
                    byStretch.getOrDefault(kind, Map.of()).entrySet()) {
                if (centres.test(atCentre.getKey())) {
                    int[] rows = atCentre.getValue();
                    sum += IntStream.range(0, rows.length)
                            .filter(stretches)
                            .map(stretch -> rows[stretch])
                            .sum();
                }
            }
        }
        return sum;
    }

    private static int[] differences(int... counts) {
        return IntStream.range(1, counts.length)
                .map(day -> counts[day] - counts[day - 1])
                .toArray();
    }
}
