package org.caseledger.query.disposals;

import java.util.Collection;
import org.caseledger.events.PostingReason;

/**
 * Lines by their kind; counted apart, because a case is resolved once in its life and may be resolved again, and closed.
 *
 * @param resolved for the first time: what {@code resolvedInPeriod} of the reports counts
 * @param resolvedStruckOff first resolutions of cases that were then struck off
 */
record DisposalCounts(long resolved, long resolvedAgain, long resolvedStruckOff, long closed) {
    static DisposalCounts of(Collection<DisposalOnList> lines) {
        return new DisposalCounts(
                count(lines, PostingReason.RESOLVED),
                count(lines, PostingReason.RESOLVED_AGAIN),
                count(lines, PostingReason.RESOLVED_STRUCK_OFF),
                count(lines, PostingReason.CLOSED));
    }

    private static long count(Collection<DisposalOnList> lines, PostingReason kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }
}
