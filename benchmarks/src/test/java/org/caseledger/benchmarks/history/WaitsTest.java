package org.caseledger.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void of_a_hundred_answers_the_longest_and_the_one_before_it_are_told() {
        List<HistoryLine> entries = new ArrayList<>();
        for (int op = 1; op <= 200; op++) {
            entries.add(Told.of("w#0", op, Answer.STORED).after(op));
        }

        assertThat(Waits.of(new History(entries))).isEqualTo(new Waits(199, 200, 0));
    }

    @Test
    void what_was_asked_again_until_it_was_known_is_unknown_no_more() {
        History asked = new History(List.of(
                sent(1, "known"),
                Told.of("w#0", 1, Answer.UNKNOWN),
                sent(2, "known"),
                Told.of("w#0", 2, Answer.KEY_STORED),
                sent(3, "unknown"),
                Told.of("w#0", 3, Answer.UNKNOWN),
                sent(4, "unknown"),
                Told.of("w#0", 4, Answer.UNKNOWN),
                new Sent("w#0", 5, null, null, List.of()),
                Told.of("w#0", 5, Answer.UNKNOWN)));

        assertThat(Waits.of(asked).stillUnknown()).isEqualTo(1);
    }

    private static Sent sent(long op, String key) {
        return new Sent("w#0", op, key, key, List.of());
    }
}
