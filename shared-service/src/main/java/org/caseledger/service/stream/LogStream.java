package org.caseledger.service.stream;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogTail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One processor's stream of the log, in order and without gaps. Not for two threads at once, as Axon uses it. While the database does
 * not answer, nothing is available; a broken log ends the stream.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    /**
     * A look without a ring, so that the tail notices a log that was cut off or replaced, and in case a ring was lost. Each view looks
     * for itself, and this is most of what an idle service does.
     */
    private static final Duration UNASKED = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);

    private final LogTail tail;
    private final Function<Block, List<TrackedEventMessage<?>>> messages;
    private final Consumer<BrokenLog> onBroken;
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final LogNotifier.Subscription rings;
    private volatile Runnable available = () -> {};
    private volatile boolean mayHaveGrown = true;
    private long looked = System.nanoTime();
    private boolean unreachable;

    LogStream(
            LogTail tail,
            LogNotifier bell,
            Function<Block, List<TrackedEventMessage<?>>> messages,
            Consumer<BrokenLog> onBroken) {
        this.tail = tail;
        this.messages = messages;
        this.onBroken = onBroken;
        this.rings = bell.onRing(this::rung);
    }

    private void rung() {
        mayHaveGrown = true;
        available.run();
    }

    /** Never asks the log: two events never have the same token, so Axon's look-ahead for equal ones needs no answer from there. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (ready.isEmpty()) {
            fill(Duration.of(timeout, unit.toChronoUnit()));
        }
        return !ready.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            TrackedEventMessage<?> next = ready.poll();
            if (next != null) {
                return next;
            }
            fill(Duration.ofSeconds(1));
        }
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

    private void fill(Duration wait) throws InterruptedException {
        long now = System.nanoTime();
        if (!mayHaveGrown && wait.isZero() && now - looked < UNASKED.toNanos()) {
            return;
        }
        looked = now;
        mayHaveGrown = false; // before looking: a ring while we look must not be lost
        try {
            for (Block block : tail.next(wait)) {
                ready.addAll(messages.apply(block));
            }
            unreachable = false;
            mayHaveGrown |= !ready.isEmpty();
        } catch (MongoException e) {
            mayHaveGrown = true;
            if (!unreachable) {
                LOG.warn("The log cannot be read, waiting for the database: {}", e.toString());
            }
            unreachable = true;
        } catch (BrokenLog e) {
            onBroken.accept(e);
            throw e;
        }
    }
}
