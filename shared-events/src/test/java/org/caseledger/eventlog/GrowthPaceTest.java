package org.caseledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthPaceTest {
    private Duration longest = Duration.ofMillis(100);
    private final GrowthPace pace = new GrowthPace(Duration.ofMillis(20), () -> longest);
    private long now;

    @Test
    void a_log_that_grows_all_the_time_is_left_alone_for_longer_and_longer() {
        assertThat(paces(5, 1)).containsExactly(20, 40, 80, 100, 100);
    }

    @Test
    void while_it_is_being_filled_it_is_left_alone_for_longer_still() {
        longest = Duration.ofSeconds(1);
        assertThat(paces(8, 1)).containsExactly(20, 40, 80, 160, 320, 640, 1_000, 1_000);

        longest = Duration.ofMillis(100);
        assertThat(paces(2, 1)).containsExactly(100, 100);
    }

    @Test
    void one_that_grows_now_and_then_is_looked_at_again_at_once() {
        assertThat(paces(4, 50)).containsExactly(20, 20, 20, 20);
    }

    @Test
    void after_a_pause_it_begins_anew() {
        paces(4, 1);
        now += Duration.ofMillis(41).toNanos();

        assertThat(paces(3, 1)).containsExactly(20, 40, 80);
    }

    /** @param after each rest, until it has grown again */
    private List<Integer> paces(int times, int after) {
        List<Integer> paces = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Duration rest = pace.afterGrowth(now);
            paces.add((int) rest.toMillis());
            now += rest.plusMillis(after).toNanos();
        }
        return paces;
    }
}
