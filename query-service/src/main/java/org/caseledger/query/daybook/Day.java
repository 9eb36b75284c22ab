package org.caseledger.query.daybook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.events.Posting;
import org.caseledger.query.projection.DraftSums;

/**
 * What was recorded on one day.
 *
 * @param sealedAt when its last event was recorded
 * @param sums of postings
 * @param centres commissioned
 * @param changes of centres, in order
 */
record Day(Instant sealedAt, DraftSums<Cell> sums, List<CentreOpened> centres, List<CentreChanged> changes) {
    static final Day EMPTY = new Day(Instant.EPOCH, DraftSums.none(), List.of(), List.of());

    Day at(Instant sealed) {
        return new Day(sealed, sums, centres, changes);
    }

    Day with(List<Posting> postings) {
        DraftSums<Cell> more = sums;
        for (Posting posting : postings) {
            more = more.plus(Cell.of(posting), posting.n());
        }
        return new Day(sealedAt, more, centres, changes);
    }

    Day with(CentreOpened centre) {
        List<CentreOpened> all = new ArrayList<>(centres);
        all.add(centre);
        return new Day(sealedAt, sums, List.copyOf(all), changes);
    }

    Day with(CentreChanged change) {
        List<CentreChanged> all = new ArrayList<>(changes);
        all.add(change);
        return new Day(sealedAt, sums, centres, List.copyOf(all));
    }

    Day whole() {
        return new Day(sealedAt, sums.whole(), centres, changes);
    }

    /** Sums in order of first appearance; none is zero. */
    Map<Cell, Integer> cells() {
        return sums.asMap();
    }
}
