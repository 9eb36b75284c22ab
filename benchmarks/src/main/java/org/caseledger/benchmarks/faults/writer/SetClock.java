package org.caseledger.benchmarks.faults.writer;

import java.time.Instant;
import java.time.InstantSource;

/** A ledger clock that can be set wrong while it is in use. */
final class SetClock implements InstantSource {
    private volatile long secondsAhead;

    /** @param seconds negative for a clock that goes after */
    void set(long seconds) {
        secondsAhead = seconds;
    }

    @Override
    public Instant instant() {
        return Instant.now().plusSeconds(secondsAhead);
    }
}
