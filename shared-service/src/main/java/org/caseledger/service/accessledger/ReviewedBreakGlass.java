package org.caseledger.service.accessledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One, and what another person found of it.
 *
 * @param review absent while nobody has reviewed it
 */
public record ReviewedBreakGlass(
        BreakGlass opened, @Nullable BreakGlassReview review) {
    /** Whether it should have been reviewed by now and was not. */
    public boolean isOverdueAt(Instant time) {
        return review == null && time.isAfter(opened.reviewBy());
    }
}
