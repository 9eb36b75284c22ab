package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Days and differences of every length that a byte code of them may have. */
class SettledDaysTest {
    private final Random random = new Random(11);

    @Test
    void what_is_added_again_and_again_is_read_in_the_order_of_its_days() {
        for (int bits = 1; bits < Integer.SIZE; bits++) {
            SettledDays settled = SettledDays.NONE;
            TreeMap<Integer, Integer> expected = new TreeMap<>();
            for (int i = 0; i < 20; i++) {
                TreeMap<Integer, Integer> more = more(bits);
                settled = settled.with(
                        more.keySet().stream().mapToInt(day -> day).toArray(),
                        more.values().stream().mapToInt(n -> n).toArray());
                more.forEach((day, n) -> expected.merge(day, n, Integer::sum));
                expected.values().removeIf(n -> n == 0);

                assertThat(read(settled)).as("of %d bits", bits).containsExactlyEntriesOf(expected);
            }
        }
    }

    @Test
    void days_that_follow_each_other_with_a_row_more_or_less_take_a_byte() {
        SettledDays settled = SettledDays.NONE.with(new int[] {15, 16, 18, 33}, new int[] {1, -1, 3, -3});

        assertThat(settled.bytes()).isEqualTo(4);
    }

    private TreeMap<Integer, Integer> more(int bits) {
        TreeMap<Integer, Integer> more = new TreeMap<>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            // days go as far as a half of all numbers, so that the next one is never further than any number
            more.put(random.nextInt() >> Integer.SIZE - bits >> 1, random.nextInt() >> Integer.SIZE - bits);
        }
        return more;
    }

    private static Map<Integer, Integer> read(SettledDays settled) {
        TreeMap<Integer, Integer> byDay = new TreeMap<>();
        for (SettledDays.Cursor days = settled.cursor(); days.next(); ) {
            assertThat(byDay.put(days.day(), days.n()))
                    .as("day %d is there once", days.day())
                    .isNull();
        }
        return byDay;
    }
}
