package org.caseledger.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * Why two answers about one day differ: the entries of cases that the later knowledge has and the earlier has not.
 *
 * @param figures what all of them change, by the names of the report; one that they leave as it is is absent. A transfer that waits counts at both
 *     centres
 * @param entries a page of them, the one recorded last first
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event of the later knowledge
 * @param time when that was recorded
 */
record StandingDifferences(
        LocalDate asOf,
        Known earlier,
        Known later,
        Map<String, Integer> figures,
        List<StandingDifference> entries,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return entries.size();
    }

    /**
     * @param knownAt as asked, or when its newest event was recorded
     * @param position of its newest event
     */
    record Known(String knownAt, long position, Instant time) {
        static Known of(KnownMoment known) {
            return new Known(
                    known.known(),
                    known.standpoint().position(),
                    known.standpoint().time());
        }
    }
}
