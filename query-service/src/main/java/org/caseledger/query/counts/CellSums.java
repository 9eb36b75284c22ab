package org.caseledger.query.counts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether two sets of cells say the same of each event, without keeping either: a sum over the cells of each page, in which each counts as often as it changes
 * its rows by, whatever their order. That they add up to the same counts says nothing of what was known between two events.
 */
public final class CellSums {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final Map<Long, Long> byPage = new HashMap<>();

    /** Of what is stored of the events up to a position. */
    public static CellSums at(long position, CountPages pages) {
        CellSums sums = new CellSums();
        pages.forEachCell(position, sums::add);
        return sums;
    }

    public void add(CountCells cells) {
        cells.forEach(this::add);
    }

    /** The first page that has another sum in these. */
    public Optional<String> difference(CellSums others) {
        TreeSet<Long> pages = new TreeSet<>(byPage.keySet());
        pages.addAll(others.byPage.keySet());
        return pages.stream()
                .filter(page -> of(page) != others.of(page))
                .findFirst()
                .map(page -> (CountCell.isCrossed(page)
                                ? "measure %d is counted otherwise by codes".formatted(CountCell.measureOf(page))
                                : "what events changed is counted otherwise")
                        + " in positions %d to %d"
                                .formatted(CountCell.position(page, 0), CountCell.lastPosition(page)));
    }

    private void add(long page, long packed, long codes) {
        byPage.merge(page, CountCell.n(packed) * mixed(CountCell.withoutN(packed), codes), CellSums::sum);
    }

    private long of(long page) {
        return byPage.getOrDefault(page, 0L);
    }

    /** Nothing where it is none, so that a page whose cells are taken back is like one without any. */
    private static @Nullable Long sum(long one, long other) {
        return one + other == 0 ? null : one + other;
    }

    private static long mixed(long place, long codes) {
        long mixed = spread(place * ODD) ^ codes;
        return spread(spread(mixed * ODD) * ODD);
    }

    private static long spread(long bits) {
        return bits ^ bits >>> 29;
    }
}
