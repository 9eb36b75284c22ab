package org.caseledger.query.reports;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often something took so many days, exactly. Mutable while it is summed. */
public final class DayCounts {
    private static final double NINETY_PERCENT = 0.9;

    private final NavigableMap<Integer, Integer> counts = new TreeMap<>();

    /** @param n negative where something counted is taken back */
    public void add(int days, int n) {
        counts.merge(days, n, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    }

    public Spread spread(Buckets buckets) {
        int count = count();
        return new Spread(count, median(), atRank((int) Math.ceil(count * NINETY_PERCENT)), buckets.count(counts));
    }

    /** The smallest number of days that at least half of them did not pass; absent if there are none. */
    public @Nullable Integer median() {
        return atRank((count() + 1) / 2);
    }

    private int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private @Nullable Integer atRank(int rank) {
        int passed = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return null;
    }

    /**
     * @param median see {@link DayCounts#median}
     * @param p90 the same for nine of ten
     * @param buckets counts by range of days
     */
    public record Spread(
            int count, @Nullable Integer median, @Nullable Integer p90, Map<String, Integer> buckets) {}
}
