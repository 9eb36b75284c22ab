package org.caseledger.service.body;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives up the bodies that come too slowly, from one thread for all. */
final class SlowBodyWatch implements AutoCloseable {
    /** A slow body is given up this much late at most. */
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "slow-bodies");
        daemon.setDaemon(true);
        return daemon;
    });

    SlowBodyWatch(List<AwaitedBodies> watched) {
        thread.scheduleWithFixedDelay(
                () -> watched.forEach(AwaitedBodies::endTooSlow),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
