package org.caseledger.service.body;

import java.time.Duration;
import java.util.List;
import org.caseledger.service.repeating.RepeatingThread;

/** Gives up the bodies that come too slowly; sleeps while none is awaited. */
final class SlowBodyWatch implements AutoCloseable {
    /** A slow body is given up this much late at most. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final List<RepeatingThread> threads;

    SlowBodyWatch(List<AwaitedBodies> watched) {
        threads = watched.stream()
                .map(bodies -> new RepeatingThread("slow-bodies", () -> look(bodies)))
                .toList();
        threads.forEach(thread -> thread.start(LOOK_EVERY, LOOK_EVERY));
    }

    private static void look(AwaitedBodies bodies) {
        try {
            bodies.awaitOne();
            bodies.endTooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(RepeatingThread::stop);
    }
}
