package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the books say of periods of the whole State, for those who compare it with what was published. */
@Component
public final class StateTotals {
    /** Name of the view that is summed. */
    public static final String VIEW = DayBook.NAME;

    private final BooksKnownAt books;

    StateTotals(BooksKnownAt books) {
        this.books = books;
    }

    /**
     * By the first days of the periods; without those in which nothing had happened yet, or nothing any more.
     *
     * @param position of the last event that counts as known; everything recorded if absent
     * @throws org.caseledger.service.problem.ProblemException while the books are not that far
     */
    public Map<LocalDate, PublishedTotals> of(PeriodKind by, @Nullable Long position) {
        DayBookKnownAt known = position == null ? books.books(null) : books.at(position);
        // nothing is recorded before it happened, so the day of the newest event is as of all of them
        LocalDate asOf = LocalDate.ofInstant(known.books().time(), LedgerClock.ZONE);
        return Periods.of(known, by, asOf, centre -> true).periods().stream()
                .collect(Collectors.toMap(Periods.Period::from, StateTotals::totals));
    }

    /** The same of one period. */
    public PublishedTotals of(PeriodKind by, LocalDate first, long position) {
        return of(by, position).getOrDefault(first, PublishedTotals.NOTHING);
    }

    private static PublishedTotals totals(Periods.Period period) {
        return new PublishedTotals(
                period.registered(),
                period.struckOff(),
                period.resolvedInPeriod(),
                period.resolvedAgainInPeriod(),
                period.reopenedInPeriod(),
                period.handedOver());
    }
}
