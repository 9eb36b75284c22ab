package org.caseledger.query.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of transfers, longest ago first.
 *
 * @param state as asked; absent for every request
 * @param direction as asked; absent for both
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record TransfersPage(
        @Nullable String state,
        @Nullable String direction,
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<TransferOnList> transfers,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return transfers.size();
    }

    /** @param cases a case with several of these requests is one */
    record Counts(long transfers, long cases) {
        static Counts of(Counted counted) {
            return new Counts(counted.rows(), counted.cases());
        }
    }
}
