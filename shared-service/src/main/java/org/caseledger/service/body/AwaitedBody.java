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
 * dispatched again, once, and finds here how it ended.
 */
final class AwaitedBody implements ReadListener, AsyncListener {
    private static final int AT_A_TIME = 4096;

    private final AsyncContext async;
    private final ServletInputStream in;
    private final AwaitedBodies all;
    private final int maxSize;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private @Nullable BodyOutcome outcome;

    /** @param arrived the beginning, read before */
    AwaitedBody(AsyncContext async, ServletInputStream in, byte[] arrived, AwaitedBodies all, int maxSize) {
        this.async = async;
        this.in = in;
        this.all = all;
        this.maxSize = maxSize;
        received.writeBytes(arrived);
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] some = new byte[AT_A_TIME];
        while (outcome == null && in.isReady()) {
            int count = in.read(some);
            if (count < 0) {
                return;
            }
            received.write(some, 0, count);
            boolean held = all.mayHold(count);
            if (received.size() > maxSize) {
                end(BodyOutcome.TOO_LARGE);
            } else if (!held) {
                end(BodyOutcome.TOO_MANY);
            }
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        end(BodyOutcome.WHOLE);
    }

    synchronized void endIfTooSlow(BodyLimit limit) {
        if (limit.tooSlow(received.size(), Duration.ofNanos(System.nanoTime() - began))) {
            end(BodyOutcome.TOO_SLOW);
        }
    }

    private void end(BodyOutcome how) {
        if (outcome == null) {
            outcome = how;
            all.remove(this);
            async.dispatch();
        }
    }

    synchronized int size() {
        return received.size();
    }

    /** To be asked after the dispatch. */
    synchronized @Nullable BodyOutcome outcome() {
        return outcome;
    }

    synchronized byte[] bytes() {
        return received.toByteArray();
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
