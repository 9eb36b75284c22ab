package org.caseledger.query.processing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.jspecify.annotations.Nullable;

/** The log as Axon's processors read it; tokens are positions. */
final class LogStreamSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** Enough for one read of a few blocks while walking to an event's time. */
    private static final int WALK = 512;

    private final LogReader reader;
    private final LogBell bell;
    private final BlockHashes hashes;
    private final Consumer<BrokenLog> onBroken;
    private final LoggedMessages messages = new LoggedMessages();

    LogStreamSource(LogReader reader, LogBell bell, BlockHashes hashes, Consumer<BrokenLog> onBroken) {
        this.reader = reader;
        this.bell = bell;
        this.hashes = hashes;
        this.onBroken = onBroken;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long after = Positions.of(token);
        try {
            LogTail tail = new LogTail(reader, bell, after, hashes.remembered(after));
            return new LogStream(tail, bell, messages, hashes, onBroken);
        } catch (BrokenLog e) {
            onBroken.accept(e);
            throw e;
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.token(Positions.TAIL);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.token(reader.head().position());
    }

    /** Before the first event whose time is this or later, which lies in no block sealed before it; the head if there is none. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        long position = reader.lastSealedBy(time.minusMillis(1)) + 1;
        while (true) {
            List<Block> blocks = reader.from(position, WALK);
            if (blocks.isEmpty()) {
                return createHeadToken();
            }
            for (Block block : blocks) {
                for (LogEvent event : block.events()) {
                    if (!event.time().isBefore(time)) {
                        return Positions.token(position - 1);
                    }
                    position++;
                }
            }
        }
    }
}
