package org.caseledger.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.events.PublishedTotals;

/**
 * The figures of a period, as postings add up to them.
 *
 * @param byCentre in whose books they stand, in order of their names; without those of which nothing is counted
 */
public record CountedFigures(SortedMap<String, PublishedTotals> byCentre) {
    public static final CountedFigures NOTHING = new CountedFigures(Collections.emptySortedMap());

    public CountedFigures {
        byCentre = Collections.unmodifiableSortedMap(new TreeMap<>(byCentre));
    }

    public static CountedFigures of(Iterator<CountedMovement> movements, LocalDate from, LocalDate to) {
        SortedMap<String, PublishedTotals> byCentre = new TreeMap<>();
        while (movements.hasNext()) {
            CountedMovement movement = movements.next();
            PublishedTotals change = movement.within(from, to);
            if (!change.equals(PublishedTotals.NOTHING)) {
                byCentre.merge(movement.centre(), change, PublishedTotals::plus);
            }
        }
        byCentre.values().removeIf(PublishedTotals.NOTHING::equals);
        return new CountedFigures(byCentre);
    }

    /** Of the whole State. */
    public PublishedTotals totals() {
        return byCentre.values().stream().reduce(PublishedTotals.NOTHING, PublishedTotals::plus);
    }
}
