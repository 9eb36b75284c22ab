package org.caseledger.query.projection;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log without what a view has no handler for: each event that a processor is given costs it some ten microseconds. The last of those that
 * have been read is given whatever it is, so that the view's position moves on with the log.
 */
final class HandledEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Predicate<Class<?>> isHandled;

    /** @param isHandled whether there is a handler for payloads of a class */
    HandledEvents(StreamableMessageSource<TrackedEventMessage<?>> log, Predicate<Class<?>> isHandled) {
        this.log = log;
        this.isHandled = isHandled;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Handled(log.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return log.createTokenAt(time);
    }

    private final class Handled implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> all;
        /** What was taken of the log and not yet given. */
        private @Nullable TrackedEventMessage<?> next;

        Handled(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            while (next == null || !isHandled.test(next.getPayloadType())) {
                Optional<TrackedEventMessage<?>> following = all.peek();
                if (following.isEmpty()) {
                    break;
                }
                next = following.get();
                passed();
            }
            return Optional.ofNullable(next);
        }

        private void passed() {
            try {
                all.nextAvailable(); // which was looked at, so this waits for nothing
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("told to stop", e);
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return peek().isPresent() || (all.hasNextAvailable(timeout, unit) && peek().isPresent());
        }

        /** Not before {@link #hasNextAvailable} said so, as Axon uses it. */
        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing is available");
            }
            TrackedEventMessage<?> given = Objects.requireNonNull(next);
            next = null;
            return given;
        }

        @Override
        public boolean setOnAvailableCallback(@Nullable Runnable callback) {
            return all.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
