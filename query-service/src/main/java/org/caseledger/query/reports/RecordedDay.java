package org.caseledger.query.reports;

import java.util.Map;
import org.caseledger.query.projection.DraftSums;

/**
 * What centres recorded on one day; the content of one document of the view. A date that is put right later changes nothing here: what
 * was said on that day was recorded so late.
 */
record RecordedDay(DraftSums<DelayCell> sums) {
    static final RecordedDay EMPTY = new RecordedDay(DraftSums.none());

    RecordedDay with(DelayCell cell) {
        return new RecordedDay(sums.plus(cell, 1));
    }

    RecordedDay whole() {
        return new RecordedDay(sums.whole());
    }

    /** Counts in order of first appearance. */
    Map<DelayCell, Integer> cells() {
        return sums.asMap();
    }
}
