package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caseledger.events.PossibleDays;
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

    @Test
    void a_day_may_change_a_count_by_more_than_one_place_takes() {
        DailyDifferences differences = new DailyDifferences();
        for (int i = 0; i < 1_000; i++) {
            differences.add(20_000, 127);
            differences.add(19_999, -128);
            differences.add(20_001, 1);
        }

        assertThat(differences.byDay()).isEqualTo(Map.of(19_999, -128_000, 20_000, 127_000, 20_001, 1_000));
        assertThat(differences.until(20_000)).isEqualTo(-1_000);
        assertThat(differences.copy().until(new int[] {19_998, 19_999, 20_000, 20_001}))
                .containsExactly(0, -128_000, -1_000, 0);
    }

    @Test
    void days_asked_for_together_have_the_counts_of_each_alone() {
        for (int tries = 0; tries < 200; tries++) {
            DailyDifferences differences = new DailyDifferences();
            random.ints(random.nextInt(60), 19_000, 19_100)
                    .forEach(day -> differences.add(day, random.nextInt(20_000) - 10_000));
            int[] days =
                    random.ints(random.nextInt(30), 18_990, 19_110).sorted().toArray();

            assertThat(differences.until(days))
                    .isEqualTo(IntStream.of(days).map(differences::until).toArray());
        }
    }

    @Test
    void a_copy_keeps_what_it_was_copied_from() {
        DailyDifferences differences = new DailyDifferences();
        IntStream.range(0, 20).forEach(day -> differences.add(day, 1));
        DailyDifferences copy = differences.copy();
        IntStream.range(0, 20).forEach(day -> differences.add(day, 5));
        copy.add(3, 100);

        assertThat(copy.until(19)).isEqualTo(120);
        assertThat(differences.until(19)).isEqualTo(120);
        assertThat(copy.until(2)).isEqualTo(3);
        assertThat(differences.until(2)).isEqualTo(18);
    }

    @Test
    void the_first_and_the_last_possible_day_have_their_counts() {
        DailyDifferences differences = new DailyDifferences();
        int first = Math.toIntExact(PossibleDays.FIRST.toEpochDay());
        int last = first + (1 << 17) - 1; // as far as a cell goes
        differences.add(last, -128);
        differences.add(first, 127);

        assertThat(differences.byDay()).isEqualTo(Map.of(first, 127, last, -128));
        assertThat(differences.until(last - 1)).isEqualTo(127);
    }
}
