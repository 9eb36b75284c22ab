package org.caseledger.query.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.caseledger.service.limits.StreamLimit;
import org.caseledger.service.problem.ProblemException;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Threads of those who wait for events, apart from those that answer requests: one each, so that a slow one holds up itself alone. */
@Component
final class Subscribers implements SmartLifecycle {
    /** Far more than systems that follow one State's ledger; a thread each costs little while it waits. */
    private static final int MOST = 256;

    private static final Duration COME_BACK = Duration.ofSeconds(10);
    /** For whoever writes to a client. */
    private static final Duration TO_END = Duration.ofSeconds(1);

    private final AtomicInteger connected = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Subscribers::thread);
    private final StreamLimit ofCaller;
    private final NewestBlocks newest;
    private volatile boolean running;

    Subscribers(StreamLimit ofCaller, NewestBlocks newest, MeterRegistry meters) {
        this.ofCaller = ofCaller;
        this.newest = newest;
        Gauge.builder("caseledger.feed.subscribers", connected, AtomicInteger::get)
                .description("Streams and long polls of the feed that are open")
                .register(meters);
    }

    /** @throws ProblemException {@code 429} while the caller has too many, {@code 503} while there are too many in all */
    void serve(String caller, Runnable subscriber) {
        Permit permit = ofCaller.open(caller);
        try {
            threads.execute(() -> counted(permit, subscriber));
        } catch (RejectedExecutionException e) {
            permit.close();
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_SUBSCRIBERS", COME_BACK, Integer.toString(MOST));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /**
     * Comes before the web server's own graceful stop, which would wait for streams that never end by themselves. Who writes is let finish: a
     * thread that is interrupted then cuts the connection instead of ending the stream.
     */
    @Override
    public void stop() {
        running = false;
        newest.end();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void counted(Permit permit, Runnable subscriber) {
        connected.incrementAndGet();
        try (permit) {
            subscriber.run();
        } finally {
            connected.decrementAndGet();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "feed-subscriber");
        thread.setDaemon(true);
        return thread;
    }
}
