package org.caseledger.query.spans;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one thing while the next is computed, one after the other. What fails is told to who brings the next, and then no more is written. */
final class WriteBehind implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "spans-writer");
        writer.setDaemon(true);
        return writer;
    });
    private Future<?> underWay = CompletableFuture.completedFuture(null);

    /** Begins once what was brought before is written. */
    void write(Runnable next) {
        awaitWritten();
        underWay = thread.submit(next);
    }

    void awaitWritten() {
        try {
            underWay.get();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while something is written", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
    }

    /** What is under way is written to its end: whoever goes on after this is alone. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.info("Spans are still being written");
            }
        } catch (InterruptedException e) { // the process ends; what is given up does no harm
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
