package org.caseledger.query.standing;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How things stand on a day, each counted apart and never summed.
 *
 * @param open active cases that are not under follow-up
 * @param casesOverdue with an overdue follow-up, each once
 * @param casesLongOverdue of these, the ones whose oldest overdue follow-up was due more than 90 days ago
 * @param atHighRisk active cases whose newest assessment says so
 * @param longOpen open for more than 90 days
 * @param unclassified active cases from their second day on
 * @param referralsUnanswered also those whose last day for an answer has passed
 * @param transfersWaiting for an answer, at the centre that asks and at the one that is asked; each once in the total
 * @param postsVacant by the norms of the day, at centres that are not closed
 * @param medianDelayDays from happening to recording, of what was recorded in the last 28 days; absent if nothing was
 */
record StandingCounts(
        int open,
        int underFollowUp,
        int casesOverdue,
        int casesLongOverdue,
        int atHighRisk,
        int longOpen,
        int unclassified,
        int stays,
        int staysPastLimit,
        int referralsUnanswered,
        int referralsOverdue,
        int transfersWaiting,
        int directionsOverdue,
        int postsVacant,
        @Nullable Integer medianDelayDays) {

    static StandingCounts of(ToIntFunction<Figure> counts, @Nullable Integer medianDelayDays) {
        return new StandingCounts(
                counts.applyAsInt(Figure.OPEN),
                counts.applyAsInt(Figure.UNDER_FOLLOW_UP),
                counts.applyAsInt(Figure.CASES_OVERDUE),
                counts.applyAsInt(Figure.CASES_LONG_OVERDUE),
                counts.applyAsInt(Figure.AT_HIGH_RISK),
                counts.applyAsInt(Figure.LONG_OPEN),
                counts.applyAsInt(Figure.UNCLASSIFIED),
                counts.applyAsInt(Figure.STAYS),
                counts.applyAsInt(Figure.STAYS_PAST_LIMIT),
                counts.applyAsInt(Figure.REFERRALS_UNANSWERED),
                counts.applyAsInt(Figure.REFERRALS_OVERDUE),
                counts.applyAsInt(Figure.TRANSFERS_WAITING),
                counts.applyAsInt(Figure.DIRECTIONS_OVERDUE),
                counts.applyAsInt(Figure.POSTS_VACANT),
                medianDelayDays);
    }
}
