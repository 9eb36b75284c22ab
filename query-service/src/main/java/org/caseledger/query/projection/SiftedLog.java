package org.caseledger.query.projection;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log of which not all is given to whoever opens a stream.
 *
 * @param sifted what is given of a stream of all, see {@link SiftedStream}
 */
record SiftedLog(
        StreamableMessageSource<TrackedEventMessage<?>> log,
        UnaryOperator<BlockingStream<TrackedEventMessage<?>>> sifted)
        implements StreamableMessageSource<TrackedEventMessage<?>> {
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return sifted.apply(log.openStream(token));
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
}
