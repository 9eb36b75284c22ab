package org.caseledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordedDayTest {
    private static final int CELLS = 500;

    private final Random random = new Random(7);

    @Test
    void a_whole_day_has_what_was_entered_in_order() {
        Map<DelayCell, Integer> entered = new LinkedHashMap<>();
        RecordedDay day = RecordedDay.EMPTY;
        for (int i = 0; i < CELLS; i++) {
            DelayCell cell = any();
            entered.merge(cell, 1, Integer::sum);
            day = day.with(cell);
            if (i % 7 == 0) {
                day = day.whole();
            }
        }

        assertThat(cells(day)).containsExactlyEntriesOf(entered);
        assertThat(cells(day.whole())).containsExactlyEntriesOf(entered);
    }

    @Test
    void what_was_whole_is_not_changed_by_what_is_entered_later() {
        RecordedDay whole = RecordedDay.EMPTY.with(any()).whole();
        Map<DelayCell, Integer> before = cells(whole);

        whole.with(any()).with(any());

        assertThat(cells(whole)).isEqualTo(before);
    }

    @Test
    void a_delay_of_centuries_is_refused_and_not_cut_off() {
        DelayCell late = new DelayCell("BR-PAT-01", EventGroup.LAW, 1 << 16);
        RecordedDay draft = RecordedDay.EMPTY.with(late);

        assertThatThrownBy(draft::whole).hasMessageContaining("BR-PAT-01");
    }

    @Test
    void bytes_give_the_same_day_again() {
        RecordedDay day = RecordedDay.EMPTY;
        for (int i = 0; i < CELLS; i++) {
            day = day.with(any());
        }

        assertThat(cells(RecordedDay.of(day.bytes()))).containsExactlyEntriesOf(cells(day));
        assertThat(RecordedDay.of(RecordedDay.EMPTY.bytes()).bytes()).isEmpty();
    }

    /** They are stored: another layout, or another order of the groups, is another revision of the view. */
    @Test
    void bytes_of_each_group_stay_as_they_are() {
        RecordedDay day = RecordedDay.EMPTY;
        for (EventGroup group : EventGroup.values()) {
            day = day.with(new DelayCell("BR-PAT-01", group, 2));
        }

        assertThat(EventGroup.values())
                .extracting(EventGroup::code)
                .containsExactly(
                        "intake",
                        "services",
                        "shelter",
                        "referral",
                        "law",
                        "coordination",
                        "skills",
                        "resolution",
                        "monitoring",
                        "ends");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(day.bytes(), 0, 2 * Long.BYTES))
                .isEqualTo("7c 02 e8 10 00 20 00 01 7c 02 e8 30 00 20 00 01");
    }

    private DelayCell any() {
        return new DelayCell(
                random.nextBoolean() ? "BR-PAT-01" : "BR-ZZZ-99",
                EventGroup.values()[random.nextInt(EventGroup.values().length)],
                random.nextInt(50) - 2);
    }

    private static Map<DelayCell, Integer> cells(RecordedDay day) {
        Map<DelayCell, Integer> cells = new LinkedHashMap<>();
        day.forEach(cells::put);
        return cells;
    }
}
