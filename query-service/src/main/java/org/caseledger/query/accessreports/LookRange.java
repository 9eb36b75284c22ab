package org.caseledger.query.accessreports;

import java.time.Duration;
import java.time.Instant;

/**
 * From one moment to another, with both.
 *
 * @param from not more than {@link #MOST_DAYS} before the other
 */
record LookRange(Instant from, Instant to) {
    /** A quarter: what a report reads is bounded by it. */
    static final int MOST_DAYS = 92;

    /** Where no beginning is asked for. */
    static final int USUAL_DAYS = 7;

    boolean isTooLong() {
        return Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0;
    }

    boolean isEmpty() {
        return from.isAfter(to);
    }
}
