package org.caseledger.query.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A page of a work list, longest waiting first.
 *
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record FollowUpsPage(
        String state,
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<FollowUpOnList> followUps,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return followUps.size();
    }

    /** @param cases a case with several follow-ups on the list is one */
    record Counts(long followUps, long cases) {
        static Counts of(Counted counted) {
            return new Counts(counted.rows(), counted.cases());
        }
    }
}
