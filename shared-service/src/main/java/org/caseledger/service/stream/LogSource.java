package org.caseledger.service.stream;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.eventlog.SharedWindows;
import org.jspecify.annotations.Nullable;

/** The log as Axon's processors read it; tokens are positions. What one stream has read the others need not read again. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogReader reader;
    private final SharedWindows windows;
    private final LogNotifier bell;
    private final LongFunction<@Nullable Hash> hashes;
    private final Function<Block, List<TrackedEventMessage<?>>> messages;
    private final Consumer<BrokenLog> onBroken;

    /**
     * @param hashes of the block holding a position, where it was kept with the token, so that a fork is noticed
     * @param messages given each block once per stream, in order; the first may be cut to what was not read
     * @param onBroken told before the stream fails
     */
    public LogSource(
            LogReader reader,
            LogNotifier bell,
            LongFunction<@Nullable Hash> hashes,
            Function<Block, List<TrackedEventMessage<?>>> messages,
            Consumer<BrokenLog> onBroken) {
        this.reader = reader;
        this.windows = new SharedWindows(reader);
        this.bell = bell;
        this.hashes = hashes;
        this.messages = messages;
        this.onBroken = onBroken;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long after = PositionTokens.of(token);
        LogTail tail = new LogTail(reader, windows, bell, after, hashes.apply(after));
        return new LogStream(tail, bell, messages, onBroken);
    }

    @Override
    public TrackingToken createTailToken() {
        return PositionTokens.token(PositionTokens.TAIL);
    }

    @Override
    public TrackingToken createHeadToken() {
        return PositionTokens.token(reader.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return PositionTokens.before(time, reader);
    }
}
