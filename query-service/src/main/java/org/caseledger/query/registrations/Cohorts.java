package org.caseledger.query.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.ListOfCases;
import org.caseledger.query.listing.Share;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Calendar;
import org.caseledger.query.periods.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * How far the cases registered in each period came.
 *
 * @param asOf the last day that counts
 * @param knownAt only what was recorded by then counts
 * @param position of the last event that counts as known
 * @param time when that was recorded
 * @param total over all periods
 */
record Cohorts(
        String by, LocalDate asOf, String knownAt, long position, Instant time, List<Cohort> cohorts, Total total) {

    /**
     * Cases registered in a period.
     *
     * @param period its name, for example {@code 2023-24}, {@code 2023-24-Q1}, {@code 2023-04}
     * @param registered serials issued in it
     * @param struckOff of these, closed as a duplicate or as registered in error: they are in no step
     * @param list address under which they stand one by one; with {@code reached}, those that came so far
     */
    record Cohort(
            String period,
            LocalDate from,
            LocalDate to,
            int registered,
            int struckOff,
            String list,
            List<Step> steps) {}

    /** The same, over all periods. */
    record Total(int registered, int struckOff, List<Step> steps) {}

    /**
     * @param days after the registration, within which it counts
     * @param cases of the cohort, not struck off, whose days are over
     * @param reached of these, those that came so far
     * @param share {@code reached / cases} to four decimals, null if there are none yet
     */
    record Step(
            CohortStep step,
            int days,
            int cases,
            int reached,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal share) {
        static Step of(CohortStep step, int cases, int reached) {
            return new Step(step, step.days(), cases, reached, Share.of(reached, cases));
        }
    }

    /** @param list of all registrations, at this moment */
    static Cohorts of(
            RegistrationDays days,
            PeriodKind by,
            Moment moment,
            String knownAt,
            ListOfCases list,
            AnsweredAt standpoint) {
        LocalDate last = moment.day();
        LocalDate first = days.first().orElse(last);
        Calendar calendar = new Calendar(by, first, last);
        return new Cohorts(
                by.parameter(),
                last,
                knownAt,
                standpoint.position(),
                standpoint.time(),
                IntStream.range(0, calendar.size())
                        .mapToObj(i -> cohort(days, calendar.name(i), calendar.from(i), calendar.to(i), last, list))
                        .toList(),
                new Total(days.registered(first, last), days.struckOff(first, last), steps(days, first, last, last)));
    }

    private static Cohort cohort(
            RegistrationDays days, String name, LocalDate from, LocalDate to, LocalDate last, ListOfCases list) {
        return new Cohort(
                name,
                from,
                to,
                days.registered(from, to),
                days.struckOff(from, to),
                list.between(from, to).address(),
                steps(days, from, to, last));
    }

    private static List<Step> steps(RegistrationDays days, LocalDate from, LocalDate to, LocalDate last) {
        return Arrays.stream(CohortStep.values())
                .map(step -> {
                    LocalDate over = DayRange.earlier(to, step.lastOver(last));
                    return Step.of(step, days.standing(from, over), days.reached(step, from, over));
                })
                .toList();
    }
}
