package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.caseledger.query.daybook.WeeklyFlows;
import org.jspecify.annotations.Nullable;

/**
 * A number for each week, oldest first: what was registered and resolved in it, and how many there were at its end. Lines that were not asked
 * for are absent.
 *
 * @param registered serials issued, by the centre that issued them
 * @param resolved cases resolved for the first time, by the centre that held them
 */
record WeeklyCounts(
        @Nullable List<Integer> registered,
        @Nullable List<Integer> resolved,
        @Nullable List<Integer> casesOverdue,
        @Nullable List<Integer> staysPastLimit,
        @Nullable List<Integer> referralsUnanswered,
        @Nullable List<Integer> directionsOverdue,
        @Nullable List<Integer> postsVacant) {

    static WeeklyCounts of(
            WeeklyFlows.OfCentre flows, List<LocalDate> ends, ToIntBiFunction<LocalDate, Figure> counts) {
        return new WeeklyCounts(
                list(flows.registered()),
                list(flows.resolved()),
                line(ends, counts, Figure.CASES_OVERDUE),
                line(ends, counts, Figure.STAYS_PAST_LIMIT),
                line(ends, counts, Figure.REFERRALS_UNANSWERED),
                line(ends, counts, Figure.DIRECTIONS_OVERDUE),
                line(ends, counts, Figure.POSTS_VACANT));
    }

    /** @param asked the only line that is told; all of them if absent */
    WeeklyCounts only(@Nullable WeeklyLine asked) {
        return asked == null
                ? this
                : new WeeklyCounts(
                        asked == WeeklyLine.REGISTERED ? registered : null,
                        asked == WeeklyLine.RESOLVED ? resolved : null,
                        asked == WeeklyLine.CASES_OVERDUE ? casesOverdue : null,
                        asked == WeeklyLine.STAYS_PAST_LIMIT ? staysPastLimit : null,
                        asked == WeeklyLine.REFERRALS_UNANSWERED ? referralsUnanswered : null,
                        asked == WeeklyLine.DIRECTIONS_OVERDUE ? directionsOverdue : null,
                        asked == WeeklyLine.POSTS_VACANT ? postsVacant : null);
    }

    private static List<Integer> line(List<LocalDate> ends, ToIntBiFunction<LocalDate, Figure> counts, Figure figure) {
        return ends.stream().map(end -> counts.applyAsInt(end, figure)).toList();
    }

    private static List<Integer> list(int... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
