package org.caseledger.command.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogTail;
import org.jspecify.annotations.Nullable;

/** The log for one processor: in order, without gaps, and telling when there may be more, so that nobody has to poll it. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    /** How long one look at the log waits inside a longer wait; the bell ends it sooner. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LogTail tail;
    private final LogStreams streams;
    private final LogBell.Subscription rings;
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private volatile boolean mayHaveGrown = true;
    private volatile Runnable available = () -> {};

    LogStream(LogTail tail, LogBell bell, LogStreams streams) {
        this.tail = tail;
        this.streams = streams;
        rings = bell.onRing(() -> {
            mayHaveGrown = true;
            available.run();
        });
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready.isEmpty() && (mayHaveGrown || timeout > 0)) {
            mayHaveGrown = false; // before looking, so that a ring meanwhile is not lost
            look(Duration.of(timeout, unit.toChronoUnit()));
        }
        return !ready.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = ready.poll();
        while (next == null) {
            look(LOOK);
            next = ready.poll();
        }
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable callback) {
        available = callback == null ? () -> {} : callback;
        available.run();
        return true;
    }

    @Override
    public void close() {
        rings.close();
        tail.close();
    }

    private void look(Duration wait) throws InterruptedException {
        for (Block block : tail.next(wait)) {
            ready.addAll(streams.messages(block));
        }
        mayHaveGrown |= !ready.isEmpty();
    }
}
