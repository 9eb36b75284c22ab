package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogHeadsTest {
    private static final Duration BOUND = Duration.ofSeconds(45);

    private final AtomicLong head = new AtomicLong(7);
    private final AtomicLong clock = new AtomicLong();
    private boolean answers = true;
    private final LogHeads heads = new LogHeads(this::head, clock::get);

    @Test
    void before_the_first_look_nothing_is_the_last_position() {
        assertThat(heads.wasLast(7, BOUND)).isFalse();
    }

    @Test
    void a_view_at_the_head_or_farther_has_all_there_was() {
        heads.look();

        assertThat(heads.wasLast(7, BOUND)).isTrue();
        assertThat(heads.wasLast(8, BOUND)).isTrue();
        assertThat(heads.wasLast(6, BOUND)).isFalse();
    }

    @Test
    void a_view_that_stands_still_had_all_there_was_until_the_bound_and_no_longer() {
        heads.look();
        head.set(8);
        pass(Duration.ofSeconds(5));
        heads.look();
        pass(Duration.ofSeconds(40));

        assertThat(heads.wasLast(7, BOUND)).isTrue();
        assertThat(heads.secondsBehind(7)).isEqualTo(40);
        clock.incrementAndGet();

        assertThat(heads.wasLast(7, BOUND)).isFalse();
        assertThat(heads.wasLast(8, BOUND)).isTrue();
    }

    @Test
    void a_view_that_follows_a_growing_log_is_never_long_behind() {
        heads.look();
        for (int look = 0; look < 1_000; look++) {
            head.addAndGet(1_000);
            pass(Duration.ofSeconds(5));
            heads.look();
            assertThat(heads.wasLast(head.get() - 900, BOUND)).isTrue();
        }
    }

    @Test
    void where_the_log_does_not_answer_nothing_stays_the_last_position() {
        heads.look();
        answers = false;
        pass(BOUND);
        heads.look();
        assertThat(heads.wasLast(7, BOUND)).isTrue();
        clock.incrementAndGet();

        assertThat(heads.wasLast(7, BOUND)).isFalse();
        assertThat(heads.newest()).isEqualTo(7);
    }

    @Test
    void what_is_stored_while_the_log_is_looked_at_may_be_missing_in_what_is_seen() {
        LogHeads slow = new LogHeads(
                () -> {
                    pass(BOUND);
                    return head.get();
                },
                clock::get);
        slow.look();
        clock.incrementAndGet();

        assertThat(slow.wasLast(7, BOUND)).isFalse();
    }

    private long head() {
        if (!answers) {
            throw new IllegalStateException("no answer");
        }
        return head.get();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
