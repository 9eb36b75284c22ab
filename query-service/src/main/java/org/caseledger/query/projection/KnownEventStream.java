package org.caseledger.query.projection;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.service.stream.UnknownEvent;

/**
 * The log up to the first event of a type that this version does not know. A view that read over it would say something else than one
 * kept by the version that wrote it, and nothing would put it right after the update.
 */
final class KnownEventStream extends SiftedStream {
    private final Consumer<TrackedEventMessage<?>> onUnknown;

    /** @param onUnknown told the event before which it stands, again and again */
    KnownEventStream(BlockingStream<TrackedEventMessage<?>> all, Consumer<TrackedEventMessage<?>> onUnknown) {
        super(all);
        this.onUnknown = onUnknown;
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
    protected TrackedEventMessage<?> take() throws InterruptedException {
        return all.nextAvailable();
    }
}
