package org.caseledger.query.lists;

import java.time.LocalDate;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parameters {@code on} and {@code knownAt} of a list mean. */
@Component
public class Moments {
    private final LogReader log;
    private final LedgerClock clock;

    Moments(LogReader log, LedgerClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param on today if absent
     * @param knownAt see {@link KnownAt}; everything the view has if absent
     * @param kept position of the last event the view has for good
     */
    public Moment of(@Nullable LocalDate on, @Nullable String knownAt, long kept) {
        long known = knownAt == null ? kept : Math.min(kept, KnownAt.position(knownAt, log));
        return new Moment(on == null ? clock.today() : on, known);
    }

    /** Today, with everything the view has. */
    public Moment now(long kept) {
        return of(null, null, kept);
    }
}
