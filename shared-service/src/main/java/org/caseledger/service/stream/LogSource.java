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
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.eventlog.SharedWindows;
import org.jspecify.annotations.Nullable;

/** The log as Axon's processors read it; tokens are positions. What one stream has read the others need not read again. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogReader reader;
    private final SharedWindows<List<TrackedEventMessage<?>>> windows;
    private final LogNotifier bell;
    private final LongFunction<@Nullable Hash> hashes;
    private final Consumer<Block> passed;
    private final Consumer<BrokenLog> onBroken;

    /**
     * @param hashes of the block holding a position, where it was kept with the token, so that a fork is noticed
     * @param passed given each block once per stream, in order, before its messages; the first may be cut to what was not read
     * @param classes of the payloads of events
     * @param onBroken told before the stream fails
     */
    public LogSource(
            LogReader reader,
            LogNotifier bell,
            LongFunction<@Nullable Hash> hashes,
            Consumer<Block> passed,
            Function<LogEvent, Class<?>> classes,
            Consumer<BrokenLog> onBroken) {
        this.reader = reader;
        this.windows = new SharedWindows<>(reader, block -> LogEventMessage.allOf(block, classes));
        this.bell = bell;
        this.hashes = hashes;
        this.passed = passed;
        this.onBroken = onBroken;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long after = PositionTokens.of(token);
        LogTail tail = new LogTail(reader, windows, bell, after, hashes.apply(after));
        return new LogStream(tail, bell, this::messages, onBroken);
    }

    private List<TrackedEventMessage<?>> messages(Block block) {
        passed.accept(block);
        return windows.madeOf(block);
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
