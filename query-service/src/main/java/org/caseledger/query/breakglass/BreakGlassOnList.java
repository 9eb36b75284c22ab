package org.caseledger.query.breakglass;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassOutcome;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.accessledger.ReviewedBreakGlass;
import org.jspecify.annotations.Nullable;

/**
 * One on the list.
 *
 * @param centre that held the case then, whose administrator reviews it
 * @param openedBy pseudonymous staff id
 * @param role in which it opened
 * @param centresOfPerson whose staff it was
 * @param openUntil from then on nothing was shown for it
 * @param reviewBy last moment in which a review is in time
 * @param outcome what another person found; absent while nobody has
 * @param reviewedBy pseudonymous staff id
 */
record BreakGlassOnList(
        UUID id,
        UUID caseId,
        String centre,
        BreakGlassReason reason,
        String openedBy,
        Role role,
        List<String> centresOfPerson,
        Instant openedAt,
        Instant openUntil,
        Instant reviewBy,
        BreakGlassState state,
        @Nullable BreakGlassOutcome outcome,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {
    static BreakGlassOnList of(ReviewedBreakGlass one, Instant now) {
        BreakGlass opened = one.opened();
        BreakGlassReview review = one.review();
        return new BreakGlassOnList(
                opened.id(),
                opened.caseId(),
                opened.centre(),
                opened.reason(),
                opened.by().actor(),
                Role.valueOf(opened.by().role()),
                opened.by().centres(),
                opened.openedAt(),
                opened.openUntil(),
                opened.reviewBy(),
                BreakGlassState.of(one, now),
                review == null ? null : review.outcome(),
                review == null ? null : review.by().actor(),
                review == null ? null : review.reviewedAt());
    }
}
