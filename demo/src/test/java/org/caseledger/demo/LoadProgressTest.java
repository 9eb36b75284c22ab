package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.demo.DemoProgress.State;
import org.junit.jupiter.api.Test;

class LoadProgressTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 4, 10);

    private final AtomicLong nanos = new AtomicLong();
    private final LoadProgress progress = new LoadProgress(FIRST, LAST, nanos::get);

    @Test
    void nothing_is_loading_before_the_first_day() {
        assertThat(progress.progress()).isEqualTo(new DemoProgress(State.NONE, null, FIRST, LAST, 0, null, null));
    }

    @Test
    void on_the_first_day_neither_speed_nor_time_left_is_known() {
        progress.begins(FIRST, 40);
        nanos.set(2_000_000_000L);

        assertThat(progress.progress()).isEqualTo(new DemoProgress(State.LOADING, FIRST, FIRST, LAST, 40, null, null));
    }

    @Test
    void speed_and_time_left_come_from_days_and_events_against_wall_time() {
        progress.begins(FIRST, 40);
        nanos.set(2_000_000_000L);
        progress.begins(FIRST.plusDays(2), 640);

        assertThat(progress.progress())
                .isEqualTo(new DemoProgress(State.LOADING, FIRST.plusDays(2), FIRST, LAST, 640, 300L, 8L));
    }

    @Test
    void a_stall_shows() {
        progress.begins(FIRST, 40);
        nanos.set(1_000_000_000L);
        progress.begins(FIRST.plusDays(1), 1040);
        nanos.set(100_000_000_000L);

        assertThat(progress.progress().eventsPerSecond()).isEqualTo(10);
    }

    @Test
    void a_complete_demo_has_nothing_left() {
        progress.begins(FIRST, 40);
        progress.ended(900);

        assertThat(progress.progress()).isEqualTo(new DemoProgress(State.DONE, null, FIRST, LAST, 900, null, null));
    }
}
