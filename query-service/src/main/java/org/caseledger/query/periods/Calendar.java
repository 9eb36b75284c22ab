package org.caseledger.query.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The periods from one day to another, and which of them holds a day. */
public final class Calendar {
    private final PeriodKind kind;
    private final List<LocalDate> starts = new ArrayList<>();
    private final int firstDay;
    private final int[] periodOfDay;

    public Calendar(PeriodKind kind, LocalDate first, LocalDate last) {
        this.kind = kind;
        LocalDate from = kind.from(first);
        this.firstDay = (int) from.toEpochDay();
        while (!from.isAfter(last)) {
            starts.add(from);
            from = kind.next(from);
        }
        this.periodOfDay = new int[(int) from.toEpochDay() - firstDay];
        for (int period = 0; period < starts.size(); period++) {
            int start = (int) starts.get(period).toEpochDay() - firstDay;
            int end = (int) to(period).toEpochDay() - firstDay;
            Arrays.fill(periodOfDay, start, end + 1, period);
        }
    }

    public int size() {
        return starts.size();
    }

    /** Index of the period that holds this day; the first for a day before it. */
    public int periodOf(int epochDay) {
        return periodOfDay[Math.max(0, epochDay - firstDay)];
    }

    public String name(int period) {
        return kind.name(from(period));
    }

    public LocalDate from(int period) {
        return starts.get(period);
    }

    public LocalDate to(int period) {
        return kind.next(from(period)).minusDays(1);
    }
}
