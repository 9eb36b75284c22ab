package org.caseledger.query.daybook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * What was registered and resolved, by period.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param total over all periods
 */
record Periods(
        String by, LocalDate asOf, String knownAt, long position, Instant time, List<Period> periods, Total total) {

    /**
     * @param period its name, for example {@code 2023-24}, {@code 2023-24-Q1}, {@code 2023-04}, {@code 2023-W14}
     * @param registered serials issued in it, by the centre that issued them
     * @param struckOff of these, closed as a duplicate or as registered in error
     * @param resolvedInPeriod cases resolved for the first time in it, by the centre that held them
     * @param resolvedOfRegistered of those registered in it, resolved and not reopened or struck off at {@code asOf}
     * @param handedOver of {@code resolvedInPeriod}, those now with police, protection officer or court
     * @param disposalRatio {@code resolvedInPeriod / registered} to four decimals, null if none was registered
     */
    record Period(
            String period,
            LocalDate from,
            LocalDate to,
            int registered,
            int struckOff,
            int resolvedInPeriod,
            int resolvedAgainInPeriod,
            int reopenedInPeriod,
            int resolvedOfRegistered,
            int handedOver,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal disposalRatio,

            Reconciliation reconciliation) {}

    /** The same, over all periods. */
    record Total(
            int registered,
            int struckOff,
            int resolvedInPeriod,
            int resolvedAgainInPeriod,
            int reopenedInPeriod,
            int resolvedOfRegistered,
            int handedOver,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal disposalRatio) {}

    /** @param centres whose books and serials count */
    static Periods of(KnownBooks known, PeriodKind by, LocalDate asOf, Predicate<String> centres) {
        Books books = known.books();
        boolean[] counts = counting(books, centres);
        int until = (int) asOf.toEpochDay();
        Calendar calendar = new Calendar(by, firstDay(books, counts, until), asOf);
        Flow[] flows = new Flow[calendar.size()];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = new Flow();
        }
        books.forEachEntry(entry -> {
            if (entry.on() <= until) {
                if (counts[entry.centre()]) {
                    flows[calendar.periodOf(entry.on())].moved(entry);
                }
                if (entry.origin() >= 0 && counts[entry.origin()] && entry.cohort() <= until) {
                    flows[calendar.periodOf(entry.cohort())].ofCohort(entry);
                }
            }
        });
        return new Periods(
                by.parameter(),
                asOf,
                known.knownAt(),
                books.position(),
                books.time(),
                periods(calendar, flows),
                total(flows));
    }

    private static List<Period> periods(Calendar calendar, Flow[] flows) {
        List<Period> periods = new ArrayList<>(flows.length);
        int open = 0;
        for (int i = 0; i < flows.length; i++) {
            Flow flow = flows[i];
            Reconciliation reconciliation = flow.reconciliation(open);
            open = reconciliation.openAtEnd();
            periods.add(new Period(
                    calendar.name(i),
                    calendar.from(i),
                    calendar.to(i),
                    flow.registered,
                    flow.struckOff,
                    flow.resolved,
                    flow.resolvedAgain,
                    flow.reopened,
                    flow.resolvedOfRegistered,
                    flow.handedOver,
                    ratio(flow),
                    reconciliation));
        }
        return periods;
    }

    private static Total total(Flow[] flows) {
        Flow all = new Flow();
        for (Flow flow : flows) {
            all.add(flow);
        }
        return new Total(
                all.registered,
                all.struckOff,
                all.resolved,
                all.resolvedAgain,
                all.reopened,
                all.resolvedOfRegistered,
                all.handedOver,
                ratio(all));
    }

    private static @Nullable BigDecimal ratio(Flow flow) {
        return flow.registered == 0
                ? null
                : BigDecimal.valueOf(flow.resolved)
                        .divide(BigDecimal.valueOf(flow.registered), 4, RoundingMode.HALF_UP);
    }

    private static boolean[] counting(Books books, Predicate<String> centres) {
        boolean[] counts = new boolean[books.numbers().count()];
        books.allCentres()
                .map(CentreOpened::centre)
                .filter(centres)
                .forEach(centre -> counts[books.numbers().of(centre)] = true);
        return counts;
    }

    /** The first day on which anything happened; the day asked for if nothing did. */
    private static LocalDate firstDay(Books books, boolean[] counts, int until) {
        int[] first = {until};
        books.forEachEntry(entry -> {
            if (entry.on() < first[0] && (counts[entry.centre()] || (entry.origin() >= 0 && counts[entry.origin()]))) {
                first[0] = entry.on();
            }
        });
        return LocalDate.ofEpochDay(first[0]);
    }
}
