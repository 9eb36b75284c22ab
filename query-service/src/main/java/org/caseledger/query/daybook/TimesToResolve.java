package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.events.PostingReason;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.reports.Buckets;
import org.caseledger.query.reports.DayCounts;

/**
 * Days from registration to the first resolution, by the period of the resolution, at the centre that held the case then. A sum over the
 * same postings as {@code resolvedInPeriod} of {@link Periods}, so the two agree as of any day as known at any moment: striking off,
 * correcting and voiding take back here what they take back there.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param total over all periods
 */
record TimesToResolve(
        String by, LocalDate asOf, String knownAt, long position, Instant time, List<Period> periods, Total total) {

    /**
     * @param resolved cases with their days
     * @param untimed cases brought forward, which were registered before the ledger; with {@code resolved} they are {@code resolvedInPeriod}
     */
    record Period(String period, LocalDate from, LocalDate to, DayCounts.Spread resolved, int untimed) {}

    record Total(DayCounts.Spread resolved, int untimed) {}

    static TimesToResolve of(DayBookKnownAt known, PeriodKind by, LocalDate asOf, Predicate<String> centres) {
        Books books = known.books();
        boolean[] counts = new boolean[books.numbers().count()];
        books.allCentres()
                .map(CentreOpened::centre)
                .filter(centres)
                .forEach(centre -> counts[books.numbers().of(centre)] = true);
        List<PackedCell> resolutions = resolutions(books, counts, (int) asOf.toEpochDay());
        int first = resolutions.stream().mapToInt(PackedCell::on).min().orElse((int) asOf.toEpochDay());
        Calendar calendar = new Calendar(by, LocalDate.ofEpochDay(first), asOf);
        Times[] times = new Times[calendar.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = new Times();
        }
        Times total = new Times();
        for (PackedCell resolution : resolutions) {
            times[calendar.periodOf(resolution.on())].add(resolution);
            total.add(resolution);
        }
        return new TimesToResolve(
                by.parameter(),
                asOf,
                known.knownAt(),
                books.position(),
                books.time(),
                periods(calendar, times),
                new Total(total.days.spread(Buckets.OF_RESOLVING), total.untimed));
    }

    private static List<PackedCell> resolutions(Books books, boolean[] counts, int until) {
        List<PackedCell> resolutions = new ArrayList<>();
        books.forEachEntry(entry -> {
            if (entry.reason() == PostingReason.RESOLVED && entry.on() <= until && counts[entry.centre()]) {
                resolutions.add(entry);
            }
        });
        return resolutions;
    }

    private static List<Period> periods(Calendar calendar, Times[] times) {
        List<Period> periods = new ArrayList<>(times.length);
        for (int i = 0; i < times.length; i++) {
            periods.add(new Period(
                    calendar.name(i),
                    calendar.from(i),
                    calendar.to(i),
                    times[i].days.spread(Buckets.OF_RESOLVING),
                    times[i].untimed));
        }
        return periods;
    }

    /** Mutable while they are summed. */
    private static final class Times {
        private final DayCounts days = new DayCounts();
        private int untimed;

        void add(PackedCell resolution) {
            if (resolution.cohort() == PackedCell.NO_DAY) {
                untimed += resolution.n();
            } else {
                days.add(resolution.on() - resolution.cohort(), resolution.n());
            }
        }
    }
}
