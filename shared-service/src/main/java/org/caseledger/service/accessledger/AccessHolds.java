package org.caseledger.service.accessledger;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which months are held.
 *
 * @param recordedIn the month whose log says so, of each that is held
 */
public record AccessHolds(Map<YearMonth, YearMonth> recordedIn) {
    public AccessHolds {
        recordedIn = Map.copyOf(recordedIn);
    }

    /** As was recorded from one month to another. */
    public static AccessHolds of(AccessMonths months, YearMonth first, YearMonth last) {
        Map<YearMonth, YearMonth> recordedIn = new HashMap<>();
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .forEach(month -> MonthRange.found(months, month, AccessHold.ranges(), AccessHold::of)
                        .forEach(hold -> {
                            if (hold.held()) {
                                recordedIn.put(hold.month(), month);
                            } else {
                                recordedIn.remove(hold.month());
                            }
                        }));
        return new AccessHolds(recordedIn);
    }

    /** Also where it says that another one is held: without it nobody would know. */
    public boolean keep(YearMonth month) {
        return recordedIn.containsKey(month) || recordedIn.containsValue(month);
    }
}
