package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of them, the one recorded last first.
 *
 * @param from first moment that counts
 * @param to last one
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record LooksWithoutWorkPage(
        Instant from,
        Instant to,
        List<LookWithoutWork> looks,
        @Nullable String next,
        long position,
        Instant time) implements CountedRows {
    @Override
    public long rows() {
        return looks.size();
    }
}
