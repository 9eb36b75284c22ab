package org.caseledger.query.disposals;

import java.util.Collection;
import org.caseledger.events.PostingReason;
import org.caseledger.query.spans.RowCount;

/**
 * Lines by their kind; counted apart, because a case is resolved once in its life and may be resolved again, and closed.
 *
 * @param resolved for the first time: what {@code resolvedInPeriod} of the reports counts
 * @param resolvedStruckOff first resolutions of cases that were then struck off
 */
record DisposalCounts(long resolved, long resolvedAgain, long resolvedStruckOff, long closed) {
    static DisposalCounts of(Collection<RowCount> rows) {
        return new DisposalCounts(
                count(rows, PostingReason.RESOLVED),
                count(rows, PostingReason.RESOLVED_AGAIN),
                count(rows, PostingReason.RESOLVED_STRUCK_OFF),
                count(rows, PostingReason.CLOSED));
    }

    private static long count(Collection<RowCount> rows, PostingReason as) {
        return rows.stream()
                .filter(row -> DisposalKinds.countedAs(row.kind()) == as)
                .mapToLong(RowCount::rows)
                .sum();
    }
}
