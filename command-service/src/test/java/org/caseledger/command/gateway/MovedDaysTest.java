package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final MovedDays days = new MovedDays();

    @Test
    void a_day_of_which_each_move_was_taken_back_is_none() {
        days.add(DAY, 1);
        days.add(DAY.plusDays(5), 1);
        days.add(DAY.plusDays(5), 1);

        days.add(DAY.plusDays(5), -1);
        assertThat(days.newest()).contains(DAY.plusDays(5));
        days.add(DAY.plusDays(5), -1);
        assertThat(days.newest()).contains(DAY);
        days.add(DAY, -1);
        assertThat(days.newest()).isEmpty();
    }

    /** No earlier day is said than one on which something may have moved. */
    @Test
    void what_is_taken_back_of_a_day_that_was_let_go_of_changes_nothing() {
        for (int n = 0; n <= MovedDays.KEPT; n++) {
            days.add(DAY.plusDays(n), 1);
        }

        for (int n = MovedDays.KEPT; n >= 0; n--) {
            days.add(DAY.plusDays(n), -1);
        }

        assertThat(days.newest()).contains(DAY);
    }

    @Test
    void what_is_written_says_the_same_when_it_is_read() {
        for (int n = 0; n <= MovedDays.KEPT; n++) {
            days.add(DAY.plusDays(n), 1);
        }
        MovedDays read = MovedDays.read(days.written());

        assertThat(read.written()).isEqualTo(days.written());
        for (int n = 1; n <= MovedDays.KEPT; n++) {
            assertThat(read.newest()).contains(DAY.plusDays(MovedDays.KEPT + 1 - n));
            read.add(DAY.plusDays(MovedDays.KEPT + 1 - n), -1);
        }
        assertThat(read.newest()).contains(DAY);
    }
}
