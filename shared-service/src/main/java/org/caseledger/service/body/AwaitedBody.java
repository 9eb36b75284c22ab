package org.caseledger.service.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A body of which some has not arrived: its request has no thread until the rest is there, or until it is given up. Then the request is
 * dispatched again, once, and finds here how it ended. One that is too large is read on and not kept: a caller who still sends when the
 * connection is closed may never read why.
 */
final class AwaitedBody implements ReadListener, AsyncListener {
    /** Of a larger one the caller is told before it has come, and may miss it. */
    static final int MOST_READ = 1 << 18;

    private static final int AT_A_TIME = 4096;

    private final String caller;
    private final AsyncContext async;
    private final ServletInputStream in;
    private final AwaitedBodies all;
    private final int maxSize;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long announced;
    private int received;
    private @Nullable BodyOutcome outcome;

    /**
     * @param caller who sends it, as its share is counted
     * @param arrived the beginning, read before
     * @param announced its length, or less than zero
     */
    AwaitedBody(
            String caller,
            AsyncContext async,
            ServletInputStream in,
            byte[] arrived,
            long announced,
            AwaitedBodies all,
            int maxSize) {
        this.caller = caller;
        this.async = async;
        this.in = in;
        this.all = all;
        this.maxSize = maxSize;
        this.announced = announced;
        this.received = arrived.length;
        kept.writeBytes(arrived);
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] some = new byte[AT_A_TIME];
        while (outcome == null && in.isReady()) {
            int count = in.read(some);
            if (count < 0) {
                return;
            }
            received += count;
            if (isTooLarge()) {
                keepNothing();
            } else {
                keep(some, count);
            }
        }
    }

    private void keep(byte[] some, int count) {
        kept.write(some, 0, count);
        if (!all.mayHold(this, count)) {
            end(BodyOutcome.TOO_MANY);
        }
    }

    private boolean isTooLarge() {
        return Math.max(announced, received) > maxSize;
    }

    private void keepNothing() {
        all.giveBack(this);
        kept.reset();
        if (received > MOST_READ) {
            end(BodyOutcome.TOO_LARGE);
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        end(isTooLarge() ? BodyOutcome.TOO_LARGE : BodyOutcome.WHOLE);
    }

    synchronized void endIfTooSlow(BodyLimit limit) {
        if (limit.tooSlow(received, Duration.ofNanos(System.nanoTime() - began))) {
            end(isTooLarge() ? BodyOutcome.TOO_LARGE : BodyOutcome.TOO_SLOW);
        }
    }

    private void end(BodyOutcome how) {
        if (outcome == null) {
            outcome = how;
            all.remove(this);
            async.dispatch();
        }
    }

    String caller() {
        return caller;
    }

    /** To be asked after the dispatch. */
    synchronized @Nullable BodyOutcome outcome() {
        return outcome;
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    /** The caller has gone; the container ends the request. */
    @Override
    public void onError(Throwable failure) {
        all.remove(this);
    }

    @Override
    public void onError(AsyncEvent event) {
        all.remove(this);
        event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        all.remove(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        throw new IllegalStateException("the container gives no body a time of its own");
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // a stream that begins after the body was read
    }
}
