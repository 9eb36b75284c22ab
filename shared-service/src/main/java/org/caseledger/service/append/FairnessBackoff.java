package org.caseledger.service.append;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets other nodes have their turn. Who just won knows the head at once and would win again, while who lost must first read it; so after
 * a win a node waits about as long as a loser needs to come back, and looks where the head is then, as long as there are others.
 */
final class FairnessBackoff {
    /** How long after a lost race others are taken to be there. */
    private static final long MEMORY_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Whatever was measured, a node alone again is soon quick again. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private long lostAt;
    private boolean lostBefore;
    private boolean justWon;
    private long startedAt = System.nanoTime();
    private long attemptNanos;

    /** Called before each attempt; true where others had time to go on. */
    boolean givesWay() {
        boolean gives = justWon && lostBefore && System.nanoTime() - lostAt < MEMORY_NANOS;
        if (gives) {
            long most = Math.min(2 * attemptNanos, LONGEST_NANOS);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most + 1));
        }
        justWon = false;
        startedAt = System.nanoTime();
        return gives;
    }

    void won() {
        justWon = true;
        attemptNanos = System.nanoTime() - startedAt;
    }

    void lost() {
        lostBefore = true;
        lostAt = System.nanoTime();
    }
}
