package org.caseledger.query.standing;

import java.util.Set;

/** One of the numbers that are told for each week. */
enum WeeklyLine {
    REGISTERED,
    RESOLVED,
    CASES_OVERDUE,
    STAYS_PAST_LIMIT,
    REFERRALS_UNANSWERED,
    DIRECTIONS_OVERDUE,
    POSTS_VACANT;

    static final Set<WeeklyLine> ALL = Set.of(values());
}
