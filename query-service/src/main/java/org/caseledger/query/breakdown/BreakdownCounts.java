package org.caseledger.query.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;

/** Rows of some kinds by centre and stretch of time: differences of counts on the days between which they lie. */
final class BreakdownCounts {
    private final Map<RowKind, Map<String, int[]>> rows;
    private final boolean ofOneDay;

    private BreakdownCounts(Map<RowKind, Map<String, int[]>> rows, boolean ofOneDay) {
        this.rows = rows;
        this.ofOneDay = ofOneDay;
    }

    /** @param ends last days of the stretches, of which one begins on the day after another */
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
        return new BreakdownCounts(registers.byCentre(kinds, centres, position, days), false);
    }

    static BreakdownCounts on(
            Registers registers, Collection<RowKind> kinds, CentreFilter centres, long position, LocalDate day) {
        return new BreakdownCounts(registers.byCentre(kinds, centres, position, List.of(day)), true);
    }

    /** @param stretches by their index */
    int count(Collection<RowKind> kinds, Predicate<String> centres, IntPredicate stretches) {
        int sum = 0;
        for (RowKind kind : kinds) {
            for (Map.Entry<String, int[]> atCentre :
                    rows.getOrDefault(kind, Map.of()).entrySet()) {
                if (centres.test(atCentre.getKey())) {
                    sum += count(atCentre.getValue(), stretches);
                }
            }
        }
        return sum;
    }

    private int count(int[] counts, IntPredicate stretches) {
        if (ofOneDay) {
            return counts[0];
        }
        int sum = 0;
        for (int i = 1; i < counts.length; i++) {
            sum += stretches.test(i - 1) ? counts[i] - counts[i - 1] : 0;
        }
        return sum;
    }
}
