package org.caseledger.query.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Cells of any number of events by the pages where they belong, as they are stored: while all records are read again there are millions. */
public final class CountCells {
    private final TreeMap<Long, Packed> byPage = new TreeMap<>();

    public void addAll(Collection<CountCell> cells) {
        cells.forEach(cell -> {
            Packed page = byPage.computeIfAbsent(cell.page(), none -> new Packed());
            page.add(cell.packed());
            if (cell.isCrossed()) {
                page.add(cell.codes());
            }
        });
    }

    public boolean isEmpty() {
        return byPage.isEmpty();
    }

    /** @param each is told the page of each cell, the cell and its codes */
    void forEach(CellReader each) {
        byPage.forEach((page, all) -> {
            int longs = longs(page);
            for (int at = 0; at < all.size; at += longs) {
                each.read(page, all.cells[at], longs == 1 ? 0 : all.cells[at + 1]);
            }
        });
    }

    private static int longs(long page) {
        return CountCell.isCrossed(page) ? 2 : 1;
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
        int longs = longs(page);
        return IntStream.range(0, all.size / longs)
                .filter(cell -> wanted.test(all.cells[cell * longs]))
                .flatMap(cell -> IntStream.range(cell * longs, (cell + 1) * longs))
                .mapToLong(at -> all.cells[at])
                .toArray();
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
