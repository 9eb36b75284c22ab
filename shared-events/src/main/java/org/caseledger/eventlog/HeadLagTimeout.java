package org.caseledger.eventlog;

import java.time.Duration;

/** Tells an old answer, which a newer one follows soon, from a log that lost its end. */
final class HeadLagTimeout {
    private final Duration patience;
    private boolean begun;
    private long began;

    HeadLagTimeout(Duration patience) {
        this.patience = patience;
    }

    /** @throws BrokenLog when it has been so for longer than the patience */
    void since(long position, String wrong) {
        if (!begun) {
            begun = true;
            began = System.nanoTime();
        } else if (System.nanoTime() - began > patience.toNanos()) {
            throw new BrokenLog(position, wrong);
        }
    }

    void over() {
        begun = false;
    }
}
