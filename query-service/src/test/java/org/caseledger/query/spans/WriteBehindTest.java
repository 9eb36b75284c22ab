package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WriteBehindTest {
    private final List<String> written = new ArrayList<>();

    @Test
    void one_is_written_after_the_other_while_its_bringer_goes_on() {
        CountDownLatch goesOn = new CountDownLatch(1);
        try (WriteBehind writer = new WriteBehind()) {
            writer.write(() -> {
                await(goesOn);
                written.add("first");
            });
            goesOn.countDown(); // which is reached before the first is written
            writer.write(() -> written.add("second"));
            writer.awaitWritten();
        }

        assertThat(written).containsExactly("first", "second");
    }

    @Test
    void what_fails_is_told_with_the_next_which_is_not_written() {
        try (WriteBehind writer = new WriteBehind()) {
            writer.write(this::fail);

            assertThatThrownBy(() -> writer.write(() -> written.add("next"))).hasMessage("failed");
        }

        assertThat(written).isEmpty();
    }

    @Test
    void what_fails_last_is_told_at_the_end() {
        try (WriteBehind writer = new WriteBehind()) {
            writer.write(this::fail);

            assertThatThrownBy(writer::awaitWritten).hasMessage("failed");
        }
    }

    @Test
    void what_is_given_up_is_written_to_its_end_before_anybody_goes_on() {
        try (WriteBehind writer = new WriteBehind()) {
            writer.write(() -> {
                sleep(Duration.ofMillis(200));
                written.add("given up");
            });
        }

        assertThat(written).containsExactly("given up");
    }

    private void fail() {
        throw new IllegalStateException("failed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
