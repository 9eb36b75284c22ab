package org.caseledger.query.accessreports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.clock.LedgerClock;

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

    /** @throws java.time.DateTimeException for a moment that is on no day at all */
    boolean isPossible() {
        return Stream.of(from, to)
                .map(moment -> LocalDate.ofInstant(moment, LedgerClock.ZONE))
                .allMatch(PossibleDays::include);
    }

    boolean isEmpty() {
        return from.isAfter(to);
    }
}
