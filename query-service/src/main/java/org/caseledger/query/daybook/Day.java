package org.caseledger.query.daybook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.events.Posting;

/**
 * What was recorded on one day.
 *
 * @param sealedAt when its last event was recorded
 * @param cells sums of postings in order of first appearance; none is zero
 * @param centres commissioned
 * @param changes of centres, in order
 */
record Day(Instant sealedAt, Map<Cell, Integer> cells, List<CentreOpened> centres, List<CentreChanged> changes) {
    static final Day EMPTY = new Day(Instant.EPOCH, Map.of(), List.of(), List.of());

    Day at(Instant sealed) {
        return new Day(sealed, cells, centres, changes);
    }

    Day with(List<Posting> postings) {
        if (postings.isEmpty()) {
            return this;
        }
        Map<Cell, Integer> sums = new LinkedHashMap<>(cells);
        for (Posting posting : postings) {
            sums.merge(Cell.of(posting), posting.n(), (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        }
        return new Day(sealedAt, Collections.unmodifiableMap(sums), centres, changes);
    }

    Day with(CentreOpened centre) {
        List<CentreOpened> all = new ArrayList<>(centres);
        all.add(centre);
        return new Day(sealedAt, cells, List.copyOf(all), changes);
    }

    Day with(CentreChanged change) {
        List<CentreChanged> all = new ArrayList<>(changes);
        all.add(change);
        return new Day(sealedAt, cells, centres, List.copyOf(all));
    }
}
