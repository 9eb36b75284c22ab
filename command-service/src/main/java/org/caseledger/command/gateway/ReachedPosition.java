package org.caseledger.command.gateway;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Up to where this process reads the log. A just-elected or a thawed old primary answers without blocks that another node has acknowledged,
 * so a caller brings the position it has seen, and a decision waits until it is reached.
 *
 * <p>Promised: once a position is reached, whatever is read of the log afterwards, in the causally consistent sessions of this process, holds
 * it; a verdict is given from such a read, never from a cached state alone. Not promised: that nothing newer is there.
 */
public final class ReachedPosition {
    /** An election takes seconds, a healthy log nothing: every look goes to the primary. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LongSupplier head;
    private final Duration patience;
    private final Semaphore waiters;
    private final AtomicLong reached = new AtomicLong(-1);

    /**
     * @param head newest position of the log, read by majority from the primary
     * @param patience how long one waits
     * @param waiters how many wait at once at most; one more is told at once how far it is
     */
    public ReachedPosition(LongSupplier head, Duration patience, int waiters) {
        this.head = head;
        this.patience = patience;
        this.waiters = new Semaphore(waiters);
    }

    /**
     * The newest position that is reached: at or past the wanted one, unless patience ended before.
     *
     * @param farthest how far before the wanted one waiting is of use
     */
    public long await(long wanted, long farthest) {
        long now = reached.get() >= wanted ? reached.get() : look();
        if (now >= wanted || wanted - now > farthest || !waiters.tryAcquire()) {
            return now;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (now < wanted && System.nanoTime() - end < 0) {
                Thread.sleep(PAUSE.toMillis());
                now = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiters.release();
        }
        return now;
    }

    private long look() {
        return reached.accumulateAndGet(head.getAsLong(), Math::max);
    }
}
