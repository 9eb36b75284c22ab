package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Arrays;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments that a register can be asked about: days on which some knowledge was the newest, because what nobody could see is not kept. */
@Component
public class RegisterPlaces {
    private final Registers registers;
    private final Moments moments;
    private final LogReader log;
    private final LedgerClock clock;

    RegisterPlaces(Registers registers, Moments moments, LogReader log, LedgerClock clock) {
        this.registers = registers;
        this.moments = moments;
        this.log = log;
        this.clock = clock;
    }

    /** Where a page of a list begins: at its start, or where a cursor says. */
    public ListCursor place(@Nullable String cursor, @Nullable LocalDate on, @Nullable KnownAt knownAt) {
        return cursor == null ? ListCursor.first(moment(on, knownAt)) : carried(cursor);
    }

    /** Where a cursor says. */
    public ListCursor carried(String cursor) {
        ListCursor place = ListCursor.of(cursor);
        long position = place.moment().position();
        moments.await(position, registers);
        if (registers.position() < position) { // while spans are made anew
            throw ReadYourWrites.behind(position, registers.position());
        }
        return place;
    }

    /**
     * @param on the last day that can be shown if absent
     * @throws FaultyRequest for a day later than that
     * @throws org.caseledger.service.problem.ProblemException {@code 503} while spans are made anew, or are not as far as the day asked for
     */
    public Moment moment(@Nullable LocalDate on, @Nullable KnownAt knownAt) {
        return moment("on", on, knownAt);
    }

    /** @param parameter in which the day was asked for */
    public Moment moment(String parameter, @Nullable LocalDate on, @Nullable KnownAt knownAt) {
        return moment(parameter, on, knownAt, registers);
    }

    /**
     * @param parameter in which the day was asked for
     * @param views that answer; what the one has that is least far is known
     */
    public Moment moment(String parameter, @Nullable LocalDate on, @Nullable KnownAt knownAt, KeptUp... views) {
        long head = log.head().position();
        long position = moments.position(knownAt, views);
        if (head >= 0 && Arrays.stream(views).anyMatch(view -> view.position() < 0)) {
            throw ReadYourWrites.behind(head, -1);
        }
        return moment(parameter, on, knownAt, position, head);
    }

    /** @param position that is known then: of another moment, so that both know the same */
    public Moment moment(String parameter, @Nullable LocalDate on, @Nullable KnownAt knownAt, long position) {
        return moment(parameter, on, knownAt, position, log.head().position());
    }

    private Moment moment(
            String parameter, @Nullable LocalDate on, @Nullable KnownAt knownAt, long position, long head) {
        LocalDate last = moments.lastDay(position, head);
        if (on == null) {
            return new Moment(DayRange.earlier(moments.day("on", null, knownAt), last), position);
        }
        if (on.isAfter(last)) {
            if (knownAt == null && !on.isAfter(clock.today())) {
                throw ReadYourWrites.behind(head, position);
            }
            throw Moments.ahead(parameter, last);
        }
        return new Moment(on, position);
    }
}
