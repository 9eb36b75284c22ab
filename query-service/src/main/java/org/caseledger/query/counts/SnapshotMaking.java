package org.caseledger.query.counts;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes snapshots of counts that are due, on a thread of its own: the cells go on meanwhile. What fails is tried again when the next is due. */
public final class SnapshotMaking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotMaking.class);

    private final CountSnapshots snapshots;
    /** What comes after the end of the service is left to its next start. */
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> daemon(new Thread(work, "count-snapshots")),
            new ThreadPoolExecutor.DiscardPolicy());

    public SnapshotMaking(CountSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Cells of events after one position, up to another, are written. */
    public void moved(long from, long position) {
        if (snapshots.isDueBetween(from, position)) {
            thread.execute(() -> make(position));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void make(long position) {
        try {
            snapshots.make(position);
        } catch (RuntimeException e) {
            LOG.info("No snapshot of counts is made at position {}", position, e);
        }
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }
}
