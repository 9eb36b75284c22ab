package org.caseledger.query.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A page of the shelter register, longest there first.
 *
 * @param state as asked; absent for every stay
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record ShelterPage(
        @Nullable String state,
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<StayOnList> stays,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return stays.size();
    }

    /** @param cases a case with several of these stays is one */
    record Counts(long stays, long cases) {
        static Counts of(Counted counted) {
            return new Counts(counted.rows(), counted.cases());
        }
    }
}
