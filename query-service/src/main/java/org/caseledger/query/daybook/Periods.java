package org.caseledger.query.daybook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Share;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * What was registered and resolved, by period.
 *
 * @param asOf only what happened by the end of this day counts
 * @param knownAt only what was recorded by then counts
 * @param total over all these periods
 * @param parts each centre or district by itself, where that was asked for
 */
record Periods(
        String by,
        LocalDate asOf,
        String knownAt,
        long position,
        Instant time,
        List<Period> periods,
        Total total,
        @Nullable List<Part> parts) {

    /**
     * @param period its name, for example {@code 2023-24}, {@code 2023-24-Q1}, {@code 2023-04}, {@code 2023-W14}
     * @param registered serials issued in it, by the centre that issued them
     * @param struckOff of these, known to be closed as a duplicate or as registered in error, whatever the day of that
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

    /**
     * A centre or a district, in the same periods.
     *
     * @param centre absent where districts are shown
     */
    record Part(@Nullable String centre, String district, List<Period> periods, Total total) {}

    /** @param centres whose books and serials count */
    static Periods of(DayBookKnownAt known, PeriodKind by, LocalDate asOf, Predicate<String> centres) {
        return of(known, by, asOf, centres, null, new DayRange(null, null));
    }

    /**
     * @param each what is shown one beside the other, too
     * @param shown only periods with some of these days
     */
    static Periods of(
            DayBookKnownAt known,
            PeriodKind by,
            LocalDate asOf,
            Predicate<String> centres,
            @Nullable PartOfState each,
            DayRange shown) {
        Books books = known.books();
        Flows flows = Flows.of(books, by, asOf, centres, each == null ? centre -> "" : each::of);
        Sum all = Sum.of(flows.calendar(), flows.all(), shown);
        return new Periods(
                by.parameter(),
                asOf,
                known.knownAt(),
                books.position(),
                books.time(),
                all.periods,
                all.total,
                each == null ? null : parts(flows, each, shown));
    }

    private static List<Part> parts(Flows flows, PartOfState each, DayRange shown) {
        return flows.byPart().entrySet().stream()
                .map(part -> {
                    Sum sum = Sum.of(flows.calendar(), part.getValue(), shown);
                    boolean isCentre = each == PartOfState.CENTRE;
                    return new Part(
                            isCentre ? part.getKey() : null,
                            isCentre ? CentreFilter.districtOf(part.getKey()) : part.getKey(),
                            sum.periods,
                            sum.total);
                })
                .toList();
    }

    private record Sum(List<Period> periods, Total total) {
        static Sum of(Calendar calendar, Flow[] flows, DayRange shown) {
            List<Period> periods = new ArrayList<>(flows.length);
            Flow all = new Flow();
            int open = 0;
            for (int i = 0; i < flows.length; i++) {
                Reconciliation reconciliation = flows[i].reconciliation(open);
                open = reconciliation.openAtEnd();
                if (shown.haveSomeOf(calendar.from(i), calendar.to(i))) {
                    periods.add(period(calendar, i, flows[i], reconciliation));
                    all.add(flows[i]);
                }
            }
            return new Sum(periods, totalOf(all));
        }
    }

    private static Period period(Calendar calendar, int i, Flow flow, Reconciliation reconciliation) {
        return new Period(
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
                Share.of(flow.resolved, flow.registered),
                reconciliation);
    }

    private static Total totalOf(Flow all) {
        return new Total(
                all.registered,
                all.struckOff,
                all.resolved,
                all.resolvedAgain,
                all.reopened,
                all.resolvedOfRegistered,
                all.handedOver,
                Share.of(all.resolved, all.registered));
    }
}
