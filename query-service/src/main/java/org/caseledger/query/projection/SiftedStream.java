package org.caseledger.query.projection;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Of a stream what {@link #peek} finds. */
abstract class SiftedStream implements BlockingStream<TrackedEventMessage<?>> {
    protected final BlockingStream<TrackedEventMessage<?>> all;

    protected SiftedStream(BlockingStream<TrackedEventMessage<?>> all) {
        this.all = all;
    }

    /** What {@link #peek} has just found. */
    protected abstract TrackedEventMessage<?> take() throws InterruptedException;

    @Override
    public final boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return peek().isPresent() || (all.hasNextAvailable(timeout, unit) && peek().isPresent());
    }

    /** Not before {@link #hasNextAvailable} said so, as Axon uses it: where the rest is sifted out there would be no end of waiting. */
    @Override
    public final TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        if (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing is available");
        }
        return take();
    }

    @Override
    public final boolean setOnAvailableCallback(@Nullable Runnable callback) {
        return all.setOnAvailableCallback(callback);
    }

    @Override
    public final void close() {
        all.close();
    }
}
