package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;

/**
 * Looks of some time, counted; whoever looked most comes first, and hours come in their order.
 *
 * @param by as asked
 * @param from first moment that counts
 * @param to last one
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record LookCountsReport(String by, Instant from, Instant to, List<LookCount> groups, long position, Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return groups.size();
    }
}
