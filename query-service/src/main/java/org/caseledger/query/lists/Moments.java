package org.caseledger.query.lists;

import java.time.LocalDate;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.periods.ReportDay;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moment that a caller asks about. */
@Component
public class Moments {
    private final LogReader log;
    private final LedgerClock clock;
    private final Standpoints standpoints;

    Moments(LogReader log, LedgerClock clock, Standpoints standpoints) {
        this.log = log;
        this.clock = clock;
        this.standpoints = standpoints;
    }

    /**
     * Of a list.
     *
     * @param on today if absent
     * @param knownAt everything recorded if absent, see {@link KnownAt}
     * @param kept position up to which the view is; more cannot be known
     */
    public Moment of(@Nullable LocalDate on, @Nullable String knownAt, long kept) {
        return new Moment(on == null ? clock.today() : on, known(knownAt, kept));
    }

    /**
     * Of a report. What is known only of a past day is shown as of that day, unless asked otherwise.
     *
     * @param asOf a day; if absent, today or an earlier day of {@code knownAt}
     */
    public Moment ofReport(@Nullable String asOf, @Nullable String knownAt, long kept) {
        long position = known(knownAt, kept);
        if (asOf != null) {
            return new Moment(ReportDay.of("asOf", asOf), position);
        }
        LocalDate today = clock.today();
        if (position == kept) {
            return new Moment(today, position);
        }
        LocalDate known = LocalDate.ofInstant(standpoints.at(position).time(), LedgerClock.ZONE);
        return new Moment(known.isBefore(today) ? known : today, position);
    }

    private long known(@Nullable String knownAt, long kept) {
        return knownAt == null ? kept : Math.min(kept, KnownAt.position(knownAt, log));
    }
}
