package org.caseledger.query.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Cells of any number of events by the pages where they belong, each in eight bytes: while all records are read again there are millions. */
public final class CountCells {
    private final TreeMap<Long, Packed> byPage = new TreeMap<>();

    public void addAll(Collection<CountCell> cells) {
        cells.forEach(cell ->
                byPage.computeIfAbsent(cell.page(), page -> new Packed()).add(cell.packed()));
    }

    public boolean isEmpty() {
        return byPage.isEmpty();
    }

    void forEach(LongConsumer packed) {
        byPage.values().forEach(page -> Arrays.stream(page.cells, 0, page.size).forEach(packed));
    }

    /** Numbers of the pages in their order, a few at a time. */
    void forSomePages(int most, Consumer<List<Long>> use) {
        List<Long> pages = new ArrayList<>(byPage.keySet());
        for (int from = 0; from < pages.size(); from += most) {
            use.accept(pages.subList(from, Math.min(pages.size(), from + most)));
        }
    }

    /** Those of one page that are wanted, packed. */
    long[] of(long page, LongPredicate wanted) {
        Packed all = Objects.requireNonNull(byPage.get(page));
        return Arrays.stream(all.cells, 0, all.size).filter(wanted).toArray();
    }

    /** That they take in memory. */
    long bytes() {
        return byPage.values().stream()
                .mapToLong(page -> (long) page.cells.length * CountCell.BYTES)
                .sum();
    }

    private static final class Packed {
        private static final int FEW = 8;

        private long[] cells = new long[FEW];
        private int size;

        void add(long cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size + size / 2);
            }
            cells[size++] = cell;
        }
    }
}
