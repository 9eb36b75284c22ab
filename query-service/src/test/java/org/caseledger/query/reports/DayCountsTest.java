package org.caseledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DayCountsTest {
    private final DayCounts counts = new DayCounts();

    @Test
    void there_is_no_median_of_nothing() {
        DayCounts.Spread nothing = counts.spread(Buckets.OF_RESOLVING);

        assertThat(nothing.count()).isZero();
        assertThat(nothing.median()).isNull();
        assertThat(nothing.p90()).isNull();
        assertThat(nothing.buckets()).containsOnlyKeys("0-7", "8-15", "16-30", "31-60", "61-90", "91+");
    }

    @Test
    void each_day_falls_into_one_bucket() {
        for (int days : new int[] {0, 7, 8, 15, 16, 30, 31, 60, 61, 90, 91, 4000}) {
            counts.add(days, 1);
        }

        assertThat(counts.spread(Buckets.OF_RESOLVING).buckets().values()).containsOnly(2);
    }

    @Test
    void what_is_taken_back_does_not_count() {
        counts.add(3, 1);
        counts.add(40, 1);
        counts.add(3, -1);

        assertThat(counts.spread(Buckets.OF_RESOLVING).count()).isEqualTo(1);
        assertThat(counts.spread(Buckets.OF_RESOLVING).median()).isEqualTo(40);
    }

    @RepeatedTest(20)
    void percentiles_are_those_of_the_sorted_days() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] days = random.ints(1 + random.nextInt(200), 0, 120).sorted().toArray();
        Arrays.stream(days).forEach(day -> counts.add(day, 1));

        DayCounts.Spread spread = counts.spread(Buckets.OF_RESOLVING);

        assertThat(spread.median()).as("seed %d", seed).isEqualTo(days[(days.length + 1) / 2 - 1]);
        assertThat(spread.p90()).as("seed %d", seed).isEqualTo(days[(days.length * 9 + 9) / 10 - 1]);
    }
}
