package org.caseledger.service.wallclock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final int NOON_IN_SECONDS = (int) NOON.getEpochSecond();

    @Test
    void a_whole_second_and_the_time_of_asking_are_in_nobodys_favour() {
        ServerTime noon = ServerTime.inSeconds(NOON_IN_SECONDS, 0, millis(500));

        assertThat(noon.offset(look(NOON.minusMillis(1), 500))).isEqualTo(Duration.ofMillis(-1));
        assertThat(noon.offset(look(NOON, 500))).isZero();
        assertThat(noon.offset(look(NOON.plusMillis(1500), 500))).isZero();
        assertThat(noon.offset(look(NOON.plusMillis(1501), 500))).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void an_hour_later_on_an_idle_node_nothing_is_mistaken_for_drift() {
        ServerTime noon = ServerTime.inMillis(NOON, 0, millis(2));
        long anHour = TimeUnit.HOURS.toMillis(1);

        assertThat(noon.offset(look(NOON.plusMillis(anHour), anHour))).isZero();
        assertThat(noon.offset(look(NOON, anHour))).isEqualTo(Duration.ofMillis(2 - anHour));
        assertThat(noon.offset(look(NOON.plusMillis(2 * anHour), anHour))).isEqualTo(Duration.ofMillis(anHour - 1));
    }

    @Test
    void a_process_that_was_paused_while_it_looked_is_not_off() {
        ServerTime noon = ServerTime.inMillis(NOON, 0, millis(2));

        assertThat(noon.offset(new MachineClock.Look(NOON.plusSeconds(9), millis(3), millis(10_000))))
                .isZero();
    }

    private static MachineClock.Look look(Instant time, long atMillis) {
        return new MachineClock.Look(time, millis(atMillis), millis(atMillis));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
