package org.caseledger.query.daybook;

import java.time.LocalDate;
import org.caseledger.events.PublishedTotals;
import org.springframework.stereotype.Component;

/** What the books say of days of the whole State, for those who compare it with what was published. */
@Component
public final class StateTotals {
    /** Name of the view that is summed. */
    public static final String VIEW = DayBook.NAME;

    private final BooksKnownAt books;

    StateTotals(BooksKnownAt books) {
        this.books = books;
    }

    /**
     * @param position of the last event that counts as known
     * @throws org.caseledger.service.problem.ProblemException while the books are not that far
     */
    public PublishedTotals of(LocalDate from, LocalDate to, long position) {
        int first = (int) from.toEpochDay();
        int last = (int) to.toEpochDay();
        Flow flow = new Flow();
        books.at(position).books().forEachEntry(entry -> flow.inState(entry, first, last));
        return flow.totals();
    }

    /** Another one after each time the books were made anew. Asked before they are read: what is kept of them is kept with it. */
    public int edition() {
        return books.edition();
    }

    /** Asked before they are read: what is read then has at least this. */
    public long position() {
        return books.books(null).books().position();
    }

    /** With everything recorded, for many periods between two days. */
    public TotalsByDay newest(LocalDate from, LocalDate to) {
        return TotalsByDay.of(books.books(null).books(), from, to);
    }
}
