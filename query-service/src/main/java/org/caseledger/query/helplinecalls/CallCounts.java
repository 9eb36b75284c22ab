package org.caseledger.query.helplinecalls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;

/**
 * How many calls there were, by the period of the day of the call.
 *
 * @param periods from the one of the first call that is counted to the one of the last
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record CallCounts(String by, List<Period> periods, Numbers total, long position, Instant time) {

    record Period(
            String period,
            LocalDate from,
            LocalDate to,
            @JsonUnwrapped Numbers numbers) {}

    /**
     * Counts of calls; classes and dispositions without one are there with zero.
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
            int takenUp) {

        static Numbers of(List<CountedCall> calls) {
            Map<CallDisposition, Integer> byDisposition =
                    count(CallDisposition.values(), calls, CountedCall::disposition);
            return new Numbers(
                    calls.size(),
                    count(CallClass.values(), calls, CountedCall::callClass),
                    byDisposition,
                    byDisposition.getOrDefault(CallDisposition.REGISTRABLE, 0),
                    (int) calls.stream().filter(CountedCall::isRouted).count(),
                    (int) calls.stream().filter(CountedCall::isTakenUp).count());
        }

        private static <K> Map<K, Integer> count(K[] keys, List<CountedCall> calls, Function<CountedCall, K> key) {
            Map<K, Integer> counts = new LinkedHashMap<>();
            Arrays.stream(keys).forEach(known -> counts.put(known, 0));
            calls.forEach(call -> counts.merge(key.apply(call), 1, Integer::sum));
            return counts;
        }
    }

    static CallCounts of(PeriodKind by, List<CountedCall> calls, Standpoint standpoint) {
        return new CallCounts(
                by.parameter(), periods(by, calls), Numbers.of(calls), standpoint.position(), standpoint.time());
    }

    private static List<Period> periods(PeriodKind by, List<CountedCall> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        IntSummaryStatistics days =
                calls.stream().mapToInt(CountedCall::epochDay).summaryStatistics();
        Calendar calendar = new Calendar(by, LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax()));
        Map<Integer, List<CountedCall>> byPeriod =
                calls.stream().collect(Collectors.groupingBy(call -> calendar.periodOf(call.epochDay())));
        return IntStream.range(0, calendar.size())
                .mapToObj(period -> new Period(
                        calendar.name(period),
                        calendar.from(period),
                        calendar.to(period),
                        Numbers.of(byPeriod.getOrDefault(period, List.of()))))
                .toList();
    }
}
