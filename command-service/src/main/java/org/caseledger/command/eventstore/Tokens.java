package org.caseledger.command.eventstore;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/** A token is the position of the last event seen. */
final class Tokens {
    static final TrackingToken TAIL = new GlobalSequenceTrackingToken(-1);

    /** Blocks come whole; this many events at a time keep a walk short in round trips and small in memory. */
    private static final int STEP = 1_000;

    private Tokens() {}

    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElseThrow();
    }

    /** Before the first event with this time or a later one; none of them lies in a block sealed before it. */
    static TrackingToken before(Instant time, LogReader reader) {
        long position = reader.lastSealedBy(time.minusMillis(1)) + 1;
        while (true) {
            List<Block> blocks = reader.from(position, STEP);
            if (blocks.isEmpty()) {
                return new GlobalSequenceTrackingToken(position - 1);
            }
            for (Block block : blocks) {
                for (LogEvent event : block.events()) {
                    if (!event.time().isBefore(time)) {
                        return new GlobalSequenceTrackingToken(position - 1);
                    }
                    position++;
                }
            }
        }
    }
}
