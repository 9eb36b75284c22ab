package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of what one account looked at, what was looked at first comes first.
 *
 * @param from first moment that counts
 * @param to last one
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record AffectedPage(
        Instant from,
        Instant to,
        Counts counts,
        List<AffectedLine> affected,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return affected.size();
    }

    /** @param lists kinds of lists */
    record Counts(long cases, long calls, long lists) {
        static Counts of(List<AffectedLine> all) {
            long cases = all.stream().filter(line -> line.caseId() != null).count();
            long calls = all.stream().filter(line -> line.callId() != null).count();
            return new Counts(cases, calls, all.size() - cases - calls);
        }
    }
}
