package org.caseledger.eventlog;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls a bell when the log has grown in another process: one thread polls, or waits where the server can tell, a second
 * one follows the change stream if there is one.
 */
final class LogChangeWatcher implements AutoCloseable {
    /** Where a change stream does the ringing, the poll only covers its silence. */
    private static final Duration BESIDE_STREAM = Duration.ofMillis(250);
    /** Where nothing else rings for other processes; a look-up by {@code _id} each. */
    private static final Duration ALONE = Duration.ofMillis(20);
    /** Where the server answers when the log has grown; shorter than the read time-out of any client. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(9);
    /** After a failure, so that a server that is down is not hammered. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(LogChangeWatcher.class);

    private final Deployment deployment;
    private final Runnable ring;
    private final GrowthPoll poll;
    private final GrowthWait wait;
    private final Thread poller = new Thread(this::poll, "log-bell-poll");
    private final Thread streamer;
    private final Supplier<Duration> growing;
    private volatile boolean closed;

    /** @param growing how long a log that grows all the time is left alone at most */
    LogChangeWatcher(
            MongoClient client, LogCollection log, @Nullable String writer, Supplier<Duration> growing, Runnable ring) {
        this.deployment = new Deployment(client);
        this.ring = ring;
        this.growing = growing;
        this.poll = new GrowthPoll(log);
        this.wait = new GrowthWait(client, log);
        this.streamer = new Thread(() -> stream(new InsertStream(log.blocks(), writer)), "log-bell-stream");
        poller.setDaemon(true);
        streamer.setDaemon(true);
    }

    void start() {
        poller.start();
    }

    @Override
    public void close() {
        closed = true;
        poller.interrupt();
        streamer.interrupt();
    }

    private void poll() {
        repeat("polling the log", () -> {
            boolean streams = deployment.hasChangeStreams();
            if (streams) {
                streamer.start();
            }
            GrowthPace pace = new GrowthPace(ALONE, growing);
            Work pause = streams ? () -> Thread.sleep(BESIDE_STREAM.toMillis()) : alone();
            repeat("polling the log", () -> {
                while (!closed) {
                    if (poll.grown()) {
                        ring.run();
                        Thread.sleep(pace.afterGrowth(System.nanoTime()).toMillis());
                    }
                    pause.run();
                }
            });
        });
    }

    private Work alone() {
        return wait.offered() ? () -> wait.await(poll.next(), LONGEST_WAIT) : () -> Thread.sleep(ALONE.toMillis());
    }

    private void stream(InsertStream inserts) {
        repeat("following the change stream of the log", () -> inserts.follow(ring, () -> closed));
    }

    /** Until it ends by itself or the rope is closed. */
    private void repeat(String what, Work work) {
        boolean told = false;
        while (!closed) {
            try {
                work.run();
                return;
            } catch (MongoInterruptedException | InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IllegalStateException e) { // what the driver says of a client that was closed
                if (closed) {
                    return;
                }
                throw e;
            } catch (MongoException e) {
                if (!told && !closed) {
                    LOG.warn("Failed {}, going on: {}", what, e.getMessage());
                }
                told = true;
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true; // only closing interrupts these threads
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
