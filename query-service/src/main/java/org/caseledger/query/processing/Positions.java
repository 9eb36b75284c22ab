package org.caseledger.query.processing;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Positions of the log as Axon's tokens. */
final class Positions {
    /** Before the first event. */
    static final long TAIL = -1;

    private Positions() {}

    static long of(TrackedEventMessage<?> message) {
        return of(message.trackingToken());
    }

    static long of(@Nullable TrackingToken token) {
        TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        if (lowest == null) {
            return TAIL;
        }
        if (lowest instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a position of the log: " + lowest);
    }

    /** Axon's own class: tokens of other classes break a replay on 4.13.0 (AxonFramework issue 4453). */
    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
