package org.caseledger.query.daybook;

import java.time.LocalDate;
import org.caseledger.events.PublishedTotals;

/** What happened in the whole State on each of some days. The books are read once, and any period of these days is a sum. */
public final class TotalsByDay {
    private final int first;
    private final Flow[] days;

    private TotalsByDay(int first, Flow[] days) {
        this.first = first;
        this.days = days;
    }

    static TotalsByDay of(Books books, LocalDate from, LocalDate to) {
        int first = (int) from.toEpochDay();
        Flow[] days = Flow.none((int) to.toEpochDay() - first + 1);
        TotalsByDay totals = new TotalsByDay(first, days);
        books.forEachEntry(totals::add);
        return totals;
    }

    private void add(PackedCell entry) {
        if (has(entry.on())) {
            days[entry.on() - first].moved(entry);
        }
        if (entry.origin() != PackedCell.NO_CENTRE && has(entry.cohort())) {
            days[entry.cohort() - first].ofCohort(entry);
        }
    }

    private boolean has(int day) {
        return day >= first && day < first + days.length;
    }

    /** As they are published of a period of these days. */
    public PublishedTotals between(LocalDate from, LocalDate to) {
        Flow sum = new Flow();
        for (int day = (int) from.toEpochDay(); day <= to.toEpochDay(); day++) {
            sum.add(days[day - first]);
        }
        return sum.totals();
    }
}
