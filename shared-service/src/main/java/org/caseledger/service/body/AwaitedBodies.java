package org.caseledger.service.body;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bodies awaited now, bounded in number and in what they hold together. */
final class AwaitedBodies {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitedBodies.class);

    private final BodyLimit limit;
    private final Set<AwaitedBody> awaited = ConcurrentHashMap.newKeySet();
    private final AtomicLong held = new AtomicLong();

    AwaitedBodies(BodyLimit limit) {
        this.limit = limit;
    }

    boolean isFull() {
        return awaited.size() >= limit.maxAwaited()
                || held.get() >= limit.maxAwaitedSize().toBytes();
    }

    int size() {
        return awaited.size();
    }

    void add(AwaitedBody body) {
        if (awaited.add(body)) {
            held.addAndGet(body.size());
            synchronized (awaited) {
                awaited.notifyAll();
            }
        }
    }

    /** Counts more bytes of a body in here; they are given back when it is removed. */
    boolean mayHold(int more) {
        return held.addAndGet(more) <= limit.maxAwaitedSize().toBytes();
    }

    void giveBack(int less) {
        held.addAndGet(-less);
    }

    /** As often as one likes. */
    void remove(AwaitedBody body) {
        if (awaited.remove(body)) {
            held.addAndGet(-body.size());
        }
    }

    /** Returns once there is a body to be watched. */
    void awaitOne() throws InterruptedException {
        synchronized (awaited) {
            while (awaited.isEmpty()) {
                awaited.wait();
            }
        }
    }

    void endTooSlow() {
        for (AwaitedBody body : awaited) {
            try {
                body.endIfTooSlow(limit);
            } catch (RuntimeException ended) {
                // its connection broke at this moment and the container ended the request; the others are watched on
                LOG.debug("a body was given up that had ended", ended);
                remove(body);
            }
        }
    }
}
