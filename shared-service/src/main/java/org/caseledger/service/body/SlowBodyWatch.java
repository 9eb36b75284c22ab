package org.caseledger.service.body;

import java.time.Duration;
import java.util.List;
import org.caseledger.service.repeating.RepeatingThread;

/** Gives up the bodies that come too slowly, from one thread for all. */
final class SlowBodyWatch implements AutoCloseable {
    /** A slow body is given up this much late at most. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final RepeatingThread thread;

    SlowBodyWatch(List<AwaitedBodies> watched) {
        thread = new RepeatingThread("slow-bodies", () -> watched.forEach(AwaitedBodies::endTooSlow));
        thread.start(LOOK_EVERY, LOOK_EVERY);
    }

    @Override
    public void close() {
        thread.stop();
    }
}
