package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Days in any order, some of them often, with many between that change nothing. */
class DailyDifferencesTest {
    private final Random random = new Random(7);

    @Test
    void the_count_of_a_day_is_the_sum_of_what_changed_up_to_it() {
        DailyDifferences differences = new DailyDifferences();
        TreeMap<Integer, Integer> byDay = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            int day = (random.nextInt(200) - 100) * 37;
            int n = random.nextInt(5) - 2;
            differences.add(day, n);
            byDay.merge(day, n, Integer::sum);
        }

        for (int day = -3_800; day < 3_800; day++) {
            int sum = byDay.headMap(day, true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(differences.until(day)).as("day %d", day).isEqualTo(sum);
        }
        byDay.values().removeIf(n -> n == 0);
        assertThat(differences.byDay()).isEqualTo(byDay);
    }
}
