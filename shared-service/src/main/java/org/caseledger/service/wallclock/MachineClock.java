package org.caseledger.service.wallclock;

import java.time.Instant;
import java.time.InstantSource;

/** What this machine takes the time to be. A test brings another source, whose time jumps. */
public record MachineClock(InstantSource source) {

    Look look() {
        long before = System.nanoTime();
        Instant time = source.instant();
        return new Look(time, before, System.nanoTime());
    }

    /** A time, read between two moments of the process's monotonic clock. */
    record Look(Instant time, long before, long after) {}
}
