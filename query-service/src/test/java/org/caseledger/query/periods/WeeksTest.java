package org.caseledger.query.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 31);

    private final Weeks weeks = Weeks.until(SATURDAY, 3);

    @Test
    void weeks_end_on_the_weekday_of_the_last_day() {
        assertThat(weeks.ends()).containsExactly(SATURDAY.minusDays(14), SATURDAY.minusDays(7), SATURDAY);
    }

    @Test
    void a_week_holds_its_end_and_the_six_days_before() {
        assertThat(weekOf(SATURDAY)).isEqualTo(2);
        assertThat(weekOf(SATURDAY.minusDays(6))).isEqualTo(2);
        assertThat(weekOf(SATURDAY.minusDays(7))).isEqualTo(1);
        assertThat(weekOf(weeks.firstDay())).isZero();
        assertThat(weeks.firstDay()).isEqualTo(SATURDAY.minusDays(20));
    }

    @Test
    void a_year_is_meant_where_none_are_asked_for() {
        assertThat(Weeks.until(SATURDAY, null).ends()).hasSize(52);
    }

    private int weekOf(LocalDate day) {
        return weeks.weekOf((int) day.toEpochDay());
    }
}
