package org.caseledger.eventlog;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. Gives whole blocks in order; each is checked to be contiguous and chained to the one before, and a
 * mismatch or a place beyond the head stops the reader with {@link BrokenLog}: it never skips.
 */
public final class LogTail implements AutoCloseable {

    /**
     * @param after position of the last event already read, -1 to begin
     * @param hash hash of the block that holds {@code after}, if the reader kept it, so that a fork is noticed
     */
    public LogTail(LogReader reader, LogBell bell, long after, @Nullable Hash hash) {
        throw new UnsupportedOperationException("" + reader + bell + after + hash);
    }

    /** Events after the reader's place in whole blocks (the first one cut to what was not read); empty after the wait. */
    public List<Block> next(Duration wait) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Position of the last event given out. */
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
