package org.caseledger.eventlog;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a log is left alone that has just grown: as long as one that is polled, and longer and longer where it has grown each time it was
 * looked at. Whoever reads then reads more at once.
 */
final class GrowthPace {
    private final Duration shortest;
    private final Supplier<Duration> longest;
    private Duration pace;
    private long restedUntil;

    GrowthPace(Duration shortest, Supplier<Duration> longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.pace = shortest;
        this.restedUntil = Long.MIN_VALUE;
    }

    /** @param nanos now, by a clock that only goes forward */
    Duration afterGrowth(long nanos) {
        boolean goesOn = restedUntil != Long.MIN_VALUE && nanos - restedUntil < 2 * shortest.toNanos();
        pace = goesOn ? shorter(pace.multipliedBy(2), longest.get()) : shortest;
        restedUntil = nanos + pace.toNanos();
        return pace;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
