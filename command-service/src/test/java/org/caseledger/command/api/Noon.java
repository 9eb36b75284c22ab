package org.caseledger.command.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.service.clock.LedgerClock;

/** One day for all tests of this process: their ledgers begin at its noon, and no run takes twelve hours. */
final class Noon {
    private static final Instant STARTED = Instant.now();

    static final LocalDate TODAY = LocalDate.ofInstant(STARTED, LedgerClock.ZONE);

    private Noon() {}

    /** What a ledger that is opened now adds to wall time. */
    static Duration offset() {
        Instant noon = TODAY.atTime(12, 0).atZone(LedgerClock.ZONE).toInstant();
        return Duration.between(Instant.now(), noon);
    }
}
