package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountCellsTest {
    private static final String PATNA = "BR-PAT-01";
    private static final int DAY = 20_000;

    private final CountCells cells = new CountCells();

    @Test
    void cells_wait_by_page_and_come_back_as_they_were() {
        cells.addAll(List.of(cell(0), cell(CountCell.PAGE), cell(1)));
        List<Long> pages = new ArrayList<>();
        cells.forSomePages(1, pages::addAll);

        assertThat(pages).containsExactly(0L, 1L);
        assertThat(cells.of(0, packed -> CountCell.position(0, packed) > 0)).containsExactly(cell(1).packed());
        assertThat(cells.of(1, packed -> true))
                .containsExactly(cell(CountCell.PAGE).packed());
    }

    @Test
    void cells_with_codes_have_pages_of_their_measure_and_bring_their_codes_back() {
        CountCell first = new CountCell(3, 7, PATNA, DAY, 1, -1);
        CountCell second = new CountCell(4, 7, PATNA, DAY, -1, Long.MIN_VALUE);
        cells.addAll(List.of(cell(3), first, second));
        long page = CountCell.page(7, 3);

        assertThat(cells.of(0, packed -> true)).containsExactly(cell(3).packed());
        assertThat(cells.of(page, packed -> CountCell.position(page, packed) > 3))
                .containsExactly(second.packed(), second.codes());
        assertThat(CountCell.lastPosition(page)).isEqualTo(CountCell.PAGE - 1);
        assertThat(Counts.none().difference(countsOf(first, second))).isEmpty();
    }

    @Test
    void sums_tell_one_code_from_another_and_not_one_order_from_another() {
        CountCell one = new CountCell(3, 7, PATNA, DAY, 1, 5);
        CountCell other = new CountCell(4, 7, PATNA, DAY, -1, 5);

        assertThat(sums(one, other).difference(sums(other, one))).isEmpty();
        assertThat(sums(one, other).difference(sums(one, one))).isNotEmpty();
        assertThat(sums(one).difference(sums(new CountCell(3, 7, PATNA, DAY, 1, 4))))
                .isNotEmpty();
        assertThat(sums(one).difference(sums(new CountCell(3, 7, PATNA, DAY + 1, 1, 5))))
                .isNotEmpty();
        assertThat(sums(one).difference(sums(new CountCell(3, 7, PATNA, DAY, 2, 5))))
                .isNotEmpty();
        assertThat(sums(one).difference(sums(one, new CountCell(3, 8, PATNA, DAY, 1, 5))))
                .isNotEmpty();
    }

    private static CellSums sums(CountCell... all) {
        CountCells cells = new CountCells();
        cells.addAll(List.of(all));
        CellSums sums = new CellSums();
        sums.add(cells);
        return sums;
    }

    private static Counts countsOf(CountCell... all) {
        CountCells cells = new CountCells();
        cells.addAll(List.of(all));
        Counts counts = Counts.none();
        counts.add(cells, 10);
        return counts;
    }

    @Test
    void a_few_pages_at_a_time_are_all_of_them() {
        cells.addAll(LongStream.range(0, 10)
                .mapToObj(page -> cell(page * CountCell.PAGE))
                .toList());
        List<Integer> sizes = new ArrayList<>();
        cells.forSomePages(4, some -> sizes.add(some.size()));

        assertThat(sizes).containsExactly(4, 4, 2);
    }

    /** A million and a half, of all records of the demo, filled the heap of a query service as objects. */
    @Test
    void each_takes_no_more_than_twelve_bytes() {
        int each = 1000;
        for (int page = 0; page < 100; page++) {
            for (int i = 0; i < each; i++) {
                cells.addAll(List.of(cell((long) page * CountCell.PAGE + i % CountCell.PAGE)));
            }
        }

        assertThat(cells.bytes()).isLessThanOrEqualTo(100L * each * 12);
    }

    private static CountCell cell(long position) {
        return new CountCell(position, 1, PATNA, DAY, 1);
    }
}
