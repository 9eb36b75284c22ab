package org.caseledger.query.helplinecalls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;

/**
 * How many calls there were, by the period of the day of the call.
 *
 * @param of the calls that are counted, as asked
 * @param periods from the one of the first call that is counted to the one of the last
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record CallCounts(
        String by, @JsonUnwrapped CallFilter of, List<Period> periods, Numbers total, long position, Instant time) {

    /**
     * @param from first day of it, or the first that was asked for if that is later
     * @param to last day of it, or the last that was asked for if that is earlier
     */
    record Period(
            String period,
            LocalDate from,
            LocalDate to,
            @JsonUnwrapped Numbers numbers) {}

    /**
     * Classes and dispositions without a call are there with zero.
     *
     * @param registrable of the calls, those with that disposition
     * @param routed of the calls, those that were passed to a centre
     * @param takenUp of the calls, those that became a case
     */
    record Numbers(
            int calls,
            Map<CallClass, Integer> byClass,
            Map<CallDisposition, Integer> byDisposition,
            int registrable,
            int routed,
            int takenUp) {}

    /** Passes over the calls once, by their days: there are many more calls than days. */
    static CallCounts of(PeriodKind by, CallFilter of, List<CountedCall> calls, AnsweredAt standpoint) {
        SortedMap<Integer, CallTally> byDay = new TreeMap<>();
        calls.forEach(call ->
                byDay.computeIfAbsent(call.epochDay(), day -> new CallTally()).add(call));
        CallTally total = new CallTally();
        byDay.values().forEach(total::add);
        return new CallCounts(
                by.parameter(),
                of,
                periods(by, of.days(), byDay),
                total.numbers(),
                standpoint.position(),
                standpoint.time());
    }

    private static List<Period> periods(PeriodKind by, DayRange asked, SortedMap<Integer, CallTally> byDay) {
        if (byDay.isEmpty()) {
            return List.of();
        }
        Calendar calendar =
                new Calendar(by, LocalDate.ofEpochDay(byDay.firstKey()), LocalDate.ofEpochDay(byDay.lastKey()));
        List<CallTally> tallies =
                Stream.generate(CallTally::new).limit(calendar.size()).toList();
        byDay.forEach((day, tally) -> tallies.get(calendar.periodOf(day)).add(tally));
        return IntStream.range(0, calendar.size())
                .mapToObj(period -> new Period(
                        calendar.name(period),
                        asked.notBefore(calendar.from(period)),
                        asked.notAfter(calendar.to(period)),
                        tallies.get(period).numbers()))
                .toList();
    }
}
