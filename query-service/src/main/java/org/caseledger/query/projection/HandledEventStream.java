package org.caseledger.query.projection;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The log without what a view has no handler for: each event that a processor is given costs it some ten microseconds. The last of those that
 * have been read is given whatever it is, so that the view's position moves on with the log.
 */
final class HandledEventStream extends SiftedStream {
    private final Predicate<Class<?>> isHandled;
    /** What was taken of the log and not yet given. */
    private @Nullable TrackedEventMessage<?> next;

    /** @param isHandled whether there is a handler for payloads of a class */
    HandledEventStream(BlockingStream<TrackedEventMessage<?>> all, Predicate<Class<?>> isHandled) {
        super(all);
        this.isHandled = isHandled;
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
    protected TrackedEventMessage<?> take() {
        TrackedEventMessage<?> given = Objects.requireNonNull(next);
        next = null;
        return given;
    }
}
