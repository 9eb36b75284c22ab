package org.caseledger.service.stream;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Positions of the log as Axon's tokens: a token is the position of the last event seen. */
public final class PositionTokens {
    /** Before the first event. */
    public static final long TAIL = -1;

    /** Blocks come whole; this many events at a time keep a walk short in round trips and small in memory. */
    private static final int STEP = 1000;

    private PositionTokens() {}

    public static long of(TrackedEventMessage<?> message) {
        return of(message.trackingToken());
    }

    /** @throws IllegalArgumentException for a token of another kind of source */
    public static long of(@Nullable TrackingToken token) {
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
    public static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** Before the first event whose time is this or later, which lies in no block sealed before it; the head if there is none. */
    public static TrackingToken before(Instant time, LogReader reader) {
        long position = reader.lastSealedBy(time.minusMillis(1)) + 1;
        while (true) {
            List<Block> blocks = reader.from(position, STEP);
            if (blocks.isEmpty()) {
                return token(position - 1);
            }
            for (Block block : blocks) {
                for (RecordedEvent recorded : block.recorded()) {
                    if (!recorded.event().time().isBefore(time)) {
                        return token(recorded.position() - 1);
                    }
                }
                position = block.next();
            }
        }
    }
}
