package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.events.PossibleDays;
import org.junit.jupiter.api.Test;

class CountCellTest {
    private static final String CENTRE = "BR-ZZZ-99";

    @Test
    void every_possible_day_and_measure_comes_back_from_its_eight_bytes() {
        int first = Math.toIntExact(PossibleDays.FIRST.toEpochDay());
        int last = Math.toIntExact(PossibleDays.LAST.toEpochDay());
        for (int day : IntStream.of(first, -1, 0, 20_000, last + 1).toArray()) {
            for (int measure : IntStream.of(1, 70, 2047).toArray()) {
                for (int n : IntStream.of(-32, -1, 1, 31).toArray()) {
                    long packed = new CountCell(1023, measure, CENTRE, day, n).packed();

                    assertThat(List.of(
                                    CountCell.position(1, packed),
                                    (long) CountCell.measure(packed),
                                    (long) CountCell.day(packed),
                                    (long) CountCell.n(packed)))
                            .containsExactly(1023L, (long) measure, (long) day, (long) n);
                    assertThat(SpeltCentre.centre(CountCell.centreNumber(packed)))
                            .isEqualTo(CENTRE);
                }
            }
        }
    }

    @Test
    void what_is_too_much_for_one_cell_takes_several() {
        for (int n : IntStream.of(-1000, -31, -1, 0, 1, 31, 32, 62, 300).toArray()) {
            assertThat(CountCell.of(7, 1, CENTRE, 20_000, 0, n)
                            .mapToInt(CountCell::n)
                            .sum())
                    .isEqualTo(n);
        }
    }
}
