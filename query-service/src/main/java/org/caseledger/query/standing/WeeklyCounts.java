package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** @param told which lines there are */
    static WeeklyCounts of(
            WeeklyFlows.OfCentre flows,
            List<LocalDate> ends,
            ToIntBiFunction<LocalDate, Figure> counts,
            Set<WeeklyLine> told) {
        return new WeeklyCounts(
                told.contains(WeeklyLine.REGISTERED) ? list(flows.registered()) : null,
                told.contains(WeeklyLine.RESOLVED) ? list(flows.resolved()) : null,
                told.contains(WeeklyLine.CASES_OVERDUE) ? line(ends, counts, Figure.CASES_OVERDUE) : null,
                told.contains(WeeklyLine.STAYS_PAST_LIMIT) ? line(ends, counts, Figure.STAYS_PAST_LIMIT) : null,
                told.contains(WeeklyLine.REFERRALS_UNANSWERED) ? line(ends, counts, Figure.REFERRALS_UNANSWERED) : null,
                told.contains(WeeklyLine.DIRECTIONS_OVERDUE) ? line(ends, counts, Figure.DIRECTIONS_OVERDUE) : null,
                told.contains(WeeklyLine.POSTS_VACANT) ? line(ends, counts, Figure.POSTS_VACANT) : null);
    }

    private static List<Integer> line(List<LocalDate> ends, ToIntBiFunction<LocalDate, Figure> counts, Figure figure) {
        return ends.stream().map(end -> counts.applyAsInt(end, figure)).toList();
    }

    private static List<Integer> list(int... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
