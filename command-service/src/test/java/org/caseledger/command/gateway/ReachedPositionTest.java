package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachedPositionTest {
    private static final long ANY = Long.MAX_VALUE;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicLong head = new AtomicLong(41);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void a_position_of_the_past_is_looked_up_once_and_then_known() {
        ReachedPosition reached = reached(LONG, 1);

        assertThat(reached.await(40, ANY)).isEqualTo(41);
        assertThat(reached.await(41, ANY)).isEqualTo(41);
        assertThat(looks).hasValue(1);
    }

    @Test
    void one_that_comes_while_it_is_waited_for_is_reached() {
        CompletableFuture<Long> waits =
                CompletableFuture.supplyAsync(() -> reached(LONG, 1).await(42, ANY));
        await().until(() -> looks.get() > 1);
        head.set(50);

        assertThat(waits.join()).isEqualTo(50);
    }

    @Test
    void one_that_does_not_come_is_waited_for_as_long_as_patience_lasts() {
        assertThat(reached(Duration.ofMillis(120), 1).await(42, ANY)).isEqualTo(41);
        assertThat(looks.get()).isBetween(2, 5);
    }

    @Test
    void one_that_is_too_far_is_not_waited_for() {
        assertThat(reached(LONG, 1).await(52, 10)).isEqualTo(41);
        assertThat(looks).hasValue(1);
    }

    @Test
    void no_more_wait_than_may_and_the_next_is_told_at_once() {
        ReachedPosition reached = reached(LONG, 1);
        CompletableFuture<Long> waits = CompletableFuture.supplyAsync(() -> reached.await(42, ANY));
        await().until(() -> looks.get() > 1);

        assertThat(reached.await(42, ANY)).isEqualTo(41);

        head.set(42);
        assertThat(waits.join()).isEqualTo(42);
    }

    @Test
    void an_older_answer_of_a_primary_that_was_away_takes_nothing_back() {
        ReachedPosition reached = reached(Duration.ofMillis(60), 1);
        reached.await(41, ANY);
        head.set(30);

        assertThat(reached.await(42, ANY)).isEqualTo(41);
    }

    private ReachedPosition reached(Duration patience, int waiters) {
        return new ReachedPosition(
                () -> {
                    looks.incrementAndGet();
                    return head.get();
                },
                patience,
                waiters);
    }
}
