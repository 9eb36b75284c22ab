package org.caseledger.query.listing;

import java.time.LocalDate;
import java.util.Arrays;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moment that a caller asks about. */
@Component
public class Moments {
    private final LogReader log;
    private final LedgerClock clock;
    private final ReadYourWrites views;

    Moments(LogReader log, LedgerClock clock, ReadYourWrites views) {
        this.log = log;
        this.clock = clock;
        this.views = views;
    }

    /**
     * @param day asked for as {@code on}, see {@link #day}
     * @param knownAt everything that the view has if absent
     */
    public Moment of(@Nullable LocalDate day, @Nullable KnownAt knownAt, KeptUp view) {
        return new Moment(day("on", day, knownAt), position(knownAt, view));
    }

    /** Where a page of a list begins: at its start, or where a cursor says. */
    public ListCursor place(@Nullable String cursor, @Nullable LocalDate day, @Nullable KnownAt knownAt, KeptUp view) {
        if (cursor == null) {
            return ListCursor.first(of(day, knownAt, view));
        }
        ListCursor place = ListCursor.of(cursor);
        carried(place.moment(), view);
        return place;
    }

    /** That of a cursor. */
    public Moment carried(Moment moment, KeptUp view) {
        await(moment.position(), view);
        return moment;
    }

    /** For a position that a cursor carries, which a service further ahead may have given. */
    public void await(long position, KeptUp view) {
        views.await(view.view(), position);
    }

    /**
     * The views are waited for, and are never answered from before they have what was known then.
     *
     * @param views of which the one that is least far says what is known where nothing is asked
     * @throws org.caseledger.service.problem.ProblemException {@code 503} where that takes too long
     */
    public long position(@Nullable KnownAt knownAt, KeptUp... views) {
        if (knownAt == null) {
            return Arrays.stream(views).mapToLong(KeptUp::position).min().orElseThrow();
        }
        long wanted = knownAt.position(log);
        for (KeptUp view : views) {
            await(wanted, view);
        }
        return wanted;
    }

    /**
     * Today if absent; what is known only of a past day is shown as of that day, unless asked otherwise.
     *
     * @param parameter in which it was asked for
     * @throws FaultyRequest for a day later than the last that can be shown with this knowledge
     */
    public LocalDate day(String parameter, @Nullable LocalDate asked, @Nullable KnownAt knownAt) {
        LocalDate today = clock.today();
        LocalDate known = knownAt == null ? today : DayRange.earlier(knownAt.dayIn(log), today);
        if (asked == null || !asked.isAfter(known)) {
            return asked == null ? known : asked;
        }
        LocalDate last = knownAt == null
                ? today
                : lastDay(knownAt.position(log), log.head().position());
        if (asked.isAfter(last)) {
            throw ahead(parameter, last);
        }
        return asked;
    }

    /**
     * The last day on which what was known at a position was the newest: that of the event after it, and today for all that is known. How
     * anything stands on a later one nobody has seen with this knowledge, and how it will stand on one that has not come nobody knows.
     */
    public LocalDate lastDay(long position, long head) {
        LocalDate today = clock.today();
        return position >= head ? today : DayRange.earlier(today, dayOfNext(position));
    }

    /** @param last day that can be shown */
    public static FaultyRequest ahead(String parameter, LocalDate last) {
        return FaultyRequest.of(parameter, "AS_OF_AHEAD", last.toString());
    }

    private LocalDate dayOfNext(long position) {
        return log.holding(position + 1)
                .map(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE))
                .orElseThrow();
    }
}
