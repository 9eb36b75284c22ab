package org.caseledger.service.append;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Pauses that double, with jitter so that nodes which failed together do not come back together. */
final class BackOff {
    /** About one flush of a journal. */
    private static final long FIRST_MILLIS = 4;

    /** An election takes seconds; looking once a second finds its end soon enough. */
    private static final long LONGEST_MILLIS = 1_000;

    private final long deadline;
    private long millis = FIRST_MILLIS;

    BackOff(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    /** False where the thread is told to stop; its interrupt stays set. */
    boolean pause() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(millis * 500, millis * 1_000));
            millis = Math.min(2 * millis, LONGEST_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
