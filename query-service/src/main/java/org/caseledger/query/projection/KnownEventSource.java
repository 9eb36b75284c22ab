package org.caseledger.query.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.service.stream.UnknownEvent;
import org.jspecify.annotations.Nullable;

/**
 * The log up to the first event of a type that this version does not know. A view that read over it would say something else than one
 * kept by the version that wrote it, and nothing would put it right after the update.
 */
final class KnownEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Consumer<TrackedEventMessage<?>> onUnknown;

    /** @param onUnknown told the event before which a stream stands, again and again */
    KnownEventSource(StreamableMessageSource<TrackedEventMessage<?>> log, Consumer<TrackedEventMessage<?>> onUnknown) {
        this.log = log;
        this.onUnknown = onUnknown;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new UntilUnknown(log.openStream(token));
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

    private final class UntilUnknown implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> all;

        UntilUnknown(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            Optional<TrackedEventMessage<?>> next = all.peek();
            if (next.isPresent() && next.get().getPayloadType() == UnknownEvent.class) {
                onUnknown.accept(next.get());
                return Optional.empty();
            }
            return next;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return all.hasNextAvailable(timeout, unit) && peek().isPresent();
        }

        /** Not before {@link #hasNextAvailable} said so, as Axon uses it: at an unknown event there would be no end of waiting. */
        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing is available");
            }
            return all.nextAvailable();
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
