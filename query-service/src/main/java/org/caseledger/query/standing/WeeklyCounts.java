package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.caseledger.query.daybook.WeeklyFlows;

/**
 * A number for each week, oldest first: what was registered and resolved in it, and how many there were at its end.
 *
 * @param registered serials issued, by the centre that issued them
 * @param resolved cases resolved for the first time, by the centre that held them
 */
record WeeklyCounts(
        List<Integer> registered,
        List<Integer> resolved,
        List<Integer> casesOverdue,
        List<Integer> staysPastLimit,
        List<Integer> referralsUnanswered,
        List<Integer> directionsOverdue,
        List<Integer> postsVacant) {

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

    private static List<Integer> line(List<LocalDate> ends, ToIntBiFunction<LocalDate, Figure> counts, Figure figure) {
        return ends.stream().map(end -> counts.applyAsInt(end, figure)).toList();
    }

    private static List<Integer> list(int... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
