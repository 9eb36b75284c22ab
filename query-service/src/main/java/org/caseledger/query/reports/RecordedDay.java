package org.caseledger.query.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What centres recorded on one day; the content of one document of the view. A date that is put right later changes nothing here: what
 * was said on that day was recorded so late.
 *
 * @param cells counts in order of first appearance
 */
record RecordedDay(Map<DelayCell, Integer> cells) {
    static final RecordedDay EMPTY = new RecordedDay(Map.of());

    RecordedDay with(DelayCell cell) {
        Map<DelayCell, Integer> sums = new LinkedHashMap<>(cells);
        sums.merge(cell, 1, Integer::sum);
        return new RecordedDay(Collections.unmodifiableMap(sums));
    }
}
