package org.caseledger.query.spans;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.query.counts.CountCells;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes spans that are far behind the records, on a thread of its own: the records go on meanwhile, kept here or by a process of another version that
 * has spans of its own. Once made, it follows records that another process keeps, until this one does.
 */
final class SpansBeside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpansBeside.class);
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);

    private final SpanWriting writing;
    private final SpanProgress progress;
    private final long patience;
    private final Runnable made;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> daemon(new Thread(work, "spans-beside")));
    private final AtomicLong records = new AtomicLong();

    private boolean busy;
    private volatile boolean stopping;
    private volatile @Nullable String failure;
    private volatile long of;
    /** Of its thread alone. */
    private long saidAt;
    /** Where this process brought them last. */
    private long ownPosition = Long.MIN_VALUE;

    private long seenPosition = Long.MIN_VALUE;
    private long seenAt;

    /**
     * @param patience with a process of this version that keeps them and is behind for moments
     * @param made told when they have moved on
     */
    SpansBeside(SpanWriting writing, SpanProgress progress, Duration patience, Runnable made) {
        this.writing = writing;
        this.progress = progress;
        this.patience = patience.toNanos();
        this.made = made;
    }

    /** Where another process keeps the records: unless it keeps these spans as well, or did a moment ago. */
    synchronized void follow(long position, long upTo) {
        long now = System.nanoTime();
        if (position != seenPosition) {
            seenPosition = position;
            seenAt = now;
        }
        if (position < 0 || position == ownPosition || now - seenAt > patience) {
            make(position, upTo);
        }
    }

    /** Where nobody else keeps the records. Does nothing while it is at work. */
    synchronized void make(long position, long upTo) {
        if (!busy) {
            busy = true;
            stopping = false;
            thread.execute(() -> work(position, upTo));
        }
    }

    /**
     * What goes on is given up; what is written of it does no harm.
     *
     * @return whether it was at work
     */
    synchronized boolean stop() {
        boolean wasBusy = busy;
        stopping = true;
        boolean interrupted = false;
        while (busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return wasBusy;
    }

    /** How many records are read of how many; empty while nothing is made. */
    synchronized Optional<String> progress() {
        return busy ? Optional.of("made from %d of %d records".formatted(records.get(), of)) : Optional.empty();
    }

    /** Why they were not made when this was last tried; a store that does not answer is asked again, and is none. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits for a moment only: the server may be making an index, and what is given up does no harm. */
    @Override
    public void close() {
        stopping = true;
        thread.shutdownNow();
        try {
            thread.awaitTermination(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(long position, long upTo) {
        boolean moved = false;
        try {
            moved = write(position, upTo);
            failure = null;
        } catch (RuntimeException e) { // tried again in seconds
            if (!stopping) {
                failure = e instanceof MongoException ? null : e.getClass().getSimpleName();
                LOG.info(
                        "Spans are not made beside up to {}, and are tried again: {}",
                        upTo,
                        e.getClass().getSimpleName(),
                        e);
            }
        } finally {
            ended(moved ? upTo : Long.MIN_VALUE);
        }
        if (moved && !stopping) {
            made.run();
        }
    }

    private boolean write(long position, long upTo) {
        records.set(0);
        of = writing.records();
        boolean isFirst = position < 0;
        if (!isFirst) {
            writing.createIndexes();
        }
        if (progress.position() != position) {
            return false; // somebody keeps them after all
        }
        saidAt = System.nanoTime();
        try {
            CountCells cells = writing.again(position, upTo, read -> {
                if (stopping) {
                    throw new Stopped();
                }
                say(records.addAndGet(read), upTo);
            });
            if (isFirst) { // nobody has looked for any yet; made of all at once they take less, and are half as large
                writing.createIndexes();
            }
            writing.finish(cells, position, upTo);
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    private void say(long read, long upTo) {
        if (System.nanoTime() - saidAt > SAID_EVERY.toNanos()) {
            saidAt = System.nanoTime();
            LOG.info("Spans are made up to position {}: {} of {} records are read", upTo, read, of);
        }
    }

    private synchronized void ended(long reached) {
        busy = false;
        ownPosition = reached;
        notifyAll();
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        return thread;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("told to stop", null, false, false);
        }
    }
}
