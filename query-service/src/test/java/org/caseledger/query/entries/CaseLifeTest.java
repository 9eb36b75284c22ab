package org.caseledger.query.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case that was closed and reopened. */
class CaseLifeTest {
    private static final LocalDate ASKED = LocalDate.of(2025, 6, 5);
    private static final LocalDate CLOSED = LocalDate.of(2025, 6, 10);
    private static final LocalDate REOPENED = LocalDate.of(2025, 6, 20);
    private static final Moment NOW = new Moment(LocalDate.of(2025, 7, 1), 100);

    private final CaseLife life = new CaseLife(
            "BR-PAT-01-2025-26-000001",
            List.of(new Holding("BR-PAT-01", LocalDate.of(2025, 6, 1), at(0))),
            List.of(new Turn(true, CLOSED, at(20)), new Turn(false, REOPENED, at(40))));

    @Test
    void what_was_asked_before_the_closing_ends_with_it_also_if_it_was_entered_late() {
        assertThat(life.endedWaiting(asked(ASKED, 10), NOW)).isTrue();
        assertThat(life.endedWaiting(asked(ASKED, 30), NOW)).isTrue();
        assertThat(life.endedWaiting(asked(ASKED, 50), NOW)).isTrue();
    }

    @Test
    void what_was_asked_after_the_reopening_is_waited_for() {
        assertThat(life.endedWaiting(asked(REOPENED.plusDays(1), 50), NOW)).isFalse();
    }

    private static Turn asked(LocalDate on, long sequence) {
        return new Turn(false, on, at(sequence));
    }

    private static Standing at(long sequence) {
        return Standing.recorded(sequence, sequence);
    }
}
