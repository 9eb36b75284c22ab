package org.caseledger.query.counts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether two sets of cells with codes say the same, without keeping either: a sum over the cells of each page, in which each counts as often as it changes
 * its rows by, whatever their order.
 */
public final class CrossedSums {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final Map<Long, Long> byPage = new HashMap<>();

    /** Of what is stored of the events up to a position. */
    public static CrossedSums at(long position, CountPages pages) {
        CrossedSums sums = new CrossedSums();
        pages.forEachCrossed(position, sums::add);
        return sums;
    }

    public void add(CountCells cells) {
        cells.forEach((page, packed, codes) -> {
            if (CountCell.isCrossed(page)) {
                add(page, packed, codes);
            }
        });
    }

    /** The first page that has another sum in these. */
    public Optional<String> difference(CrossedSums others) {
        TreeSet<Long> pages = new TreeSet<>(byPage.keySet());
        pages.addAll(others.byPage.keySet());
        return pages.stream()
                .filter(page -> of(page) != others.of(page))
                .findFirst()
                .map(page -> "measure %d is counted otherwise by codes in positions %d to %d"
                        .formatted(
                                CountCell.measureOf(page), CountCell.position(page, 0), CountCell.lastPosition(page)));
    }

    private void add(long page, long packed, long codes) {
        byPage.merge(page, CountCell.n(packed) * mixed(CountCell.withoutN(packed), codes), CrossedSums::sum);
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
