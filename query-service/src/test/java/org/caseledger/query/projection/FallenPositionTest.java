package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FallenPositionTest {
    private final FallenPosition fallen = new FallenPosition();

    @Test
    void an_older_answer_is_believed_when_none_of_the_known_place_has_come_for_seconds() {
        assertThat(fallen.isBelieved(10, 8)).isFalse();
        assertThat(fallen.isBelieved(10, 12)).isFalse();
        long began = System.nanoTime();
        assertThat(fallen.isBelieved(12, 8)).isFalse();

        await().pollInterval(Duration.ofMillis(100)).until(() -> fallen.isBelieved(12, 8));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(5));
        assertThat(fallen.isBelieved(12, 8)).as("anew").isFalse();
    }

    /** No just-elected primary says so of one that was begun. */
    @Test
    void one_that_begins_anew_is_believed_at_once() {
        assertThat(fallen.isBelieved(10, -1)).isTrue();
        assertThat(fallen.isBelieved(-1, -1)).isFalse();
    }
}
