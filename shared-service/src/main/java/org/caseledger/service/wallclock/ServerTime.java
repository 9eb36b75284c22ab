package org.caseledger.service.wallclock;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database took the time to be: somewhere between two instants, at some moment between asking and being answered. Both moments are of
 * this process's monotonic clock, which goes on however the machine's clock is set, so that an old reading is as good as a new one.
 */
record ServerTime(Instant from, Instant until, long asked, long answered) {

    /** As {@code hello.localTime} tells it. */
    static ServerTime inMillis(Instant time, long asked, long answered) {
        return new ServerTime(time, time.plusMillis(1), asked, answered);
    }

    /** As an {@code operationTime} tells it. */
    static ServerTime inSeconds(int seconds, long asked, long answered) {
        Instant from = Instant.ofEpochSecond(seconds);
        return new ServerTime(from, from.plusSeconds(1), asked, answered);
    }

    boolean isNewerThan(ServerTime other) {
        return answered - other.answered > 0;
    }

    /** How far a clock must be ahead of the database's at least, or behind it (negative); zero where both may be right. */
    Duration offset(MachineClock.Look look) {
        Instant earliest = from.plusNanos(look.before() - answered);
        Instant latest = until.plusNanos(look.after() - asked);
        if (look.time().isAfter(latest)) {
            return Duration.between(latest, look.time());
        }
        return look.time().isBefore(earliest) ? Duration.between(earliest, look.time()) : Duration.ZERO;
    }
}
