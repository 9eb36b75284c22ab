package org.caseledger.service.stream;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.caseledger.service.supervision.WatchedThread;

/**
 * What the coordinator of one pooled processor runs on. A coordinator that finds its worker's queue full looks again after 100 ms,
 * whatever becomes available meanwhile; a worker is through a full queue in a tenth of that and would idle for the rest. Here it looks
 * again as soon as a part of the queue may be done.
 */
public final class CoordinatorThread extends WatchedThread {
    /** What Axon 4.13 waits while a queue is full, and for nothing else. */
    private static final long QUEUE_IS_FULL = 100;

    /** In ms; some hundred events of a handler that does next to nothing, so that a look at a queue still full stays rare. */
    private static final long PART_OF_A_QUEUE = 2;

    public CoordinatorThread(String name) {
        super(name);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == QUEUE_IS_FULL
                ? super.schedule(work, PART_OF_A_QUEUE, TimeUnit.MILLISECONDS)
                : super.schedule(work, delay, unit);
    }
}
