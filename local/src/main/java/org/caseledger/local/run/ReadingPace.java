package org.caseledger.local.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast the store reads. A snapshot is read several times as fast as the journal after it, so the rest is judged by the latest step where
 * that was the slower one.
 */
final class ReadingPace {
    private static final Duration UNKNOWN = Duration.ofDays(1);

    private final LongSupplier nanoTime;
    private final long began;
    private int percent;
    private long since;
    private Duration each = Duration.ZERO;

    /** @param nanoTime what it is measured by; reading begins now */
    ReadingPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.since = began;
    }

    /** How long the rest will take. */
    Duration left(ReadSoFar read) {
        long now = nanoTime.getAsLong();
        if (read.percent() > percent) {
            each = Duration.ofNanos(now - since).dividedBy(read.percent() - percent);
            percent = read.percent();
            since = now;
        }
        if (percent == 0) {
            return UNKNOWN;
        }
        Duration asSoFar = Duration.ofNanos(now - began).dividedBy(percent);
        return (each.compareTo(asSoFar) > 0 ? each : asSoFar).multipliedBy(100L - percent);
    }
}
