package org.caseledger.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the centres stand on a day, each of them and all together.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt as asked, or the newest recorded moment: only what was recorded by then counts
 * @param position of the newest event it contains
 * @param time when that was recorded
 * @param compared with which day; absent if with none
 * @param weekEnds last days of the weeks, oldest first; the last one is that of the report
 * @param centres that were there by the day, in order of their identities
 */
record StandingReport(
        LocalDate asOf,
        String knownAt,
        long position,
        Instant time,
        @Nullable Compared compared,
        List<LocalDate> weekEnds,
        Total total,
        List<CentreStanding> centres) {

    /** The other day, and what was known of it. */
    record Compared(LocalDate asOf, String knownAt, long position, Instant time) {
        static Compared of(KnownMoment other) {
            return new Compared(
                    other.moment().day(),
                    other.known(),
                    other.standpoint().position(),
                    other.standpoint().time());
        }
    }

    /** Over all centres that the caller sees and asks about. */
    record Total(StandingCounts counts, @Nullable StandingCounts compared, WeeklyCounts weeks) {}
}
