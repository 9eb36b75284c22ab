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
 * @param byCentre where they stand, in order of their names; without those of which nothing is counted
 */
public record CountedFigures(SortedMap<String, PublishedTotals> byCentre) {
    public static final CountedFigures NOTHING = new CountedFigures(Collections.emptySortedMap());

    public CountedFigures {
        byCentre = Collections.unmodifiableSortedMap(new TreeMap<>(byCentre));
    }

    public static CountedFigures of(
            Iterator<CountedMovement> movements, LocalDate from, LocalDate to, FiguresDefinition definition) {
        SortedMap<String, PublishedTotals> byCentre = new TreeMap<>();
        while (movements.hasNext()) {
            CountedMovement movement = movements.next();
            add(movement.centre(), movement.moved(from, to), byCentre);
            add(movement.cohortAt(definition), movement.ofCohort(from, to), byCentre);
        }
        byCentre.values().removeIf(PublishedTotals.NOTHING::equals);
        return new CountedFigures(byCentre);
    }

    private static void add(String centre, PublishedTotals change, SortedMap<String, PublishedTotals> to) {
        if (!change.equals(PublishedTotals.NOTHING)) {
            to.merge(centre, change, PublishedTotals::plus);
        }
    }

    /** Of the whole State. */
    public PublishedTotals totals() {
        return byCentre.values().stream().reduce(PublishedTotals.NOTHING, PublishedTotals::plus);
    }
}
