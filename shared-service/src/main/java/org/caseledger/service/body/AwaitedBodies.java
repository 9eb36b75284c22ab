package org.caseledger.service.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bodies awaited now, bounded in number and in what they hold together, and so are those of one caller. */
final class AwaitedBodies {
    /** So many callers have to come together to keep others out: each has no more than its part of either bound. */
    static final int CALLERS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedBodies.class);

    private final BodyLimit limit;
    private final Held most;
    private final Held mostOfCaller;
    private final Map<AwaitedBody, Long> awaited = new HashMap<>();
    private final Map<String, Held> byCaller = new HashMap<>();
    private Held all = Held.NOTHING;

    private record Held(int bodies, long bytes) {
        static final Held NOTHING = new Held(0, 0);

        Held and(int moreBodies, long moreBytes) {
            return new Held(bodies + moreBodies, bytes + moreBytes);
        }

        boolean reaches(Held bound) {
            return bodies >= bound.bodies || bytes >= bound.bytes;
        }
    }

    AwaitedBodies(BodyLimit limit) {
        this.limit = limit;
        this.most = new Held(limit.maxAwaited(), limit.maxAwaitedSize().toBytes());
        this.mostOfCaller = new Held(Math.max(1, most.bodies / CALLERS), most.bytes / CALLERS);
    }

    synchronized boolean isFull() {
        return all.reaches(most);
    }

    synchronized boolean isFullFor(String caller) {
        return isFull() || of(caller).reaches(mostOfCaller);
    }

    synchronized int size() {
        return awaited.size();
    }

    synchronized void add(AwaitedBody body, int bytes) {
        awaited.put(body, (long) bytes);
        count(body.caller(), 1, bytes);
        notifyAll();
    }

    /**
     * Counts more bytes of a body in here; they are given back when it is removed.
     *
     * @return false where they are too many, and where it was removed
     */
    synchronized boolean mayHold(AwaitedBody body, int more) {
        Long before = awaited.computeIfPresent(body, (one, bytes) -> bytes + more);
        if (before == null) {
            return false;
        }
        count(body.caller(), 0, more);
        return all.bytes <= most.bytes && of(body.caller()).bytes <= mostOfCaller.bytes;
    }

    /** What it held is not kept any longer; it is awaited on. */
    synchronized void giveBack(AwaitedBody body) {
        Long held = awaited.replace(body, 0L);
        if (held != null) {
            count(body.caller(), 0, -held);
        }
    }

    /** As often as one likes. */
    synchronized void remove(AwaitedBody body) {
        Long held = awaited.remove(body);
        if (held != null) {
            count(body.caller(), -1, -held);
        }
    }

    private Held of(String caller) {
        return byCaller.getOrDefault(caller, Held.NOTHING);
    }

    /** A caller of whom none is awaited is forgotten. */
    private void count(String caller, int bodies, long bytes) {
        all = all.and(bodies, bytes);
        byCaller.compute(caller, (one, before) -> {
            Held now = (before == null ? Held.NOTHING : before).and(bodies, bytes);
            return now.bodies == 0 ? null : now;
        });
    }

    /** Returns once there is a body to be watched. */
    synchronized void awaitOne() throws InterruptedException {
        while (awaited.isEmpty()) {
            wait();
        }
    }

    void endTooSlow() {
        for (AwaitedBody body : now()) {
            try {
                body.endIfTooSlow(limit);
            } catch (RuntimeException ended) {
                // its connection broke at this moment and the container ended the request; the others are watched on
                LOG.debug("a body was given up that had ended", ended);
                remove(body);
            }
        }
    }

    /** A body asks in here while it is locked, so none is asked anything from here under this lock. */
    private synchronized List<AwaitedBody> now() {
        return List.copyOf(awaited.keySet());
    }
}
