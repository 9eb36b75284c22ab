package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.service.stream.PositionTokens;
import org.junit.jupiter.api.Test;

class HandledEventStreamTest {
    private final Log log = new Log();
    private final HandledEventStream handled = new HandledEventStream(log, String.class::equals);

    @Test
    void what_is_handled_is_given_and_the_last_of_what_has_been_read() throws InterruptedException {
        log.add("a", 1, 2, "b", "c", 3, 4);

        assertThat(given()).containsExactly("0 a", "3 b", "4 c", "6 4");
        assertThat(handled.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void what_was_last_gives_way_to_what_came_before_it_was_taken() throws InterruptedException {
        log.add(1);
        assertThat(handled.peek()).isPresent();

        log.add(2, "a");

        assertThat(given()).containsExactly("2 a");
    }

    @Test
    void looking_takes_nothing() throws InterruptedException {
        log.add(1, "a", 2);

        assertThat(handled.peek()).isEqualTo(handled.peek());
        assertThat(given()).containsExactly("1 a", "2 2");
        assertThat(handled.peek()).isEmpty();
    }

    @Test
    void where_nothing_is_there_nothing_is_taken() {
        assertThat(handled.peek()).isEmpty();
        assertThatThrownBy(handled::nextAvailable).hasMessage("nothing is available");
    }

    private List<String> given() throws InterruptedException {
        List<String> given = new ArrayList<>();
        while (handled.hasNextAvailable(0, TimeUnit.SECONDS)) {
            TrackedEventMessage<?> next = handled.nextAvailable();
            given.add(PositionTokens.of(next) + " " + next.getPayload());
        }
        return given;
    }

    private static final class Log implements BlockingStream<TrackedEventMessage<?>> {
        private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
        private long position;

        void add(Object... payloads) {
            for (Object payload : payloads) {
                ready.add(new GenericTrackedEventMessage<>(
                        PositionTokens.token(position++), new GenericEventMessage<>(payload)));
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(ready.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return !ready.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return ready.remove();
        }

        @Override
        public void close() {}
    }
}
