package org.caseledger.query.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.ViewDocument;

/**
 * How many days after it happened centres recorded what they did. A period has what was <em>recorded</em> in it: by the day it happened,
 * the newest periods would look prompt for want of what is still to be entered. The one clock is that of recording, so there is no other
 * moment at which it would be known differently.
 *
 * @param asOf only what was recorded by the end of this day counts
 * @param total over all periods
 */
record ReportingDelay(String by, LocalDate asOf, long position, Instant time, List<Period> periods, Delays total) {

    /** @param period its name, for example {@code 2023-24}, {@code 2023-24-Q1}, {@code 2023-04}, {@code 2023-W14} */
    record Period(
            String period, LocalDate from, LocalDate to, DayCounts.Spread all, Map<String, DayCounts.Spread> groups) {}

    /**
     * @param all of whatever group
     * @param groups those with an entry
     */
    record Delays(DayCounts.Spread all, Map<String, DayCounts.Spread> groups) {}

    static ReportingDelay of(
            List<ViewDocument<RecordedDay>> days,
            PeriodKind by,
            LocalDate asOf,
            CentreFilter centres,
            AnsweredAt standpoint) {
        LocalDate first = days.stream().map(ReportingDelay::day).reduce(asOf, (a, b) -> a.isBefore(b) ? a : b);
        Calendar calendar = new Calendar(by, first, asOf);
        Sums[] sums = new Sums[calendar.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sums();
        }
        Sums total = new Sums();
        days.stream().filter(day -> !day(day).isAfter(asOf)).forEach(day -> {
            Sums of = sums[calendar.periodOf((int) day(day).toEpochDay())];
            day.value().forEach((cell, n) -> {
                if (centres.takes(cell.centre())) {
                    of.add(cell, n);
                    total.add(cell, n);
                }
            });
        });
        return new ReportingDelay(
                by.parameter(),
                asOf,
                standpoint.position(),
                standpoint.time(),
                periods(calendar, sums),
                total.delays());
    }

    private static LocalDate day(ViewDocument<RecordedDay> day) {
        return LocalDate.parse(day.id());
    }

    private static List<Period> periods(Calendar calendar, Sums[] sums) {
        List<Period> periods = new ArrayList<>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            Delays delays = sums[i].delays();
            periods.add(new Period(calendar.name(i), calendar.from(i), calendar.to(i), delays.all, delays.groups));
        }
        return periods;
    }

    /** Mutable while they are summed. */
    private static final class Sums {
        private final DayCounts all = new DayCounts();
        private final Map<EventGroup, DayCounts> groups = new EnumMap<>(EventGroup.class);

        void add(DelayCell cell, int n) {
            all.add(cell.days(), n);
            groups.computeIfAbsent(cell.group(), group -> new DayCounts()).add(cell.days(), n);
        }

        Delays delays() {
            Map<String, DayCounts.Spread> byGroup = new LinkedHashMap<>();
            groups.forEach((group, counts) -> byGroup.put(group.code(), counts.spread(Buckets.OF_RECORDING)));
            return new Delays(all.spread(Buckets.OF_RECORDING), byGroup);
        }
    }
}
