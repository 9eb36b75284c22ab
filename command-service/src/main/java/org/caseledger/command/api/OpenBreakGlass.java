package org.caseledger.command.api;

import java.time.Instant;
import java.util.UUID;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReason;

/**
 * What is open for the one who asked.
 *
 * @param openUntil from then on nothing is shown for it
 * @param reviewBy until then another person reviews it
 */
record OpenBreakGlass(
        UUID id, UUID caseId, BreakGlassReason reason, Instant openedAt, Instant openUntil, Instant reviewBy) {
    static OpenBreakGlass of(BreakGlass opened) {
        return new OpenBreakGlass(
                opened.id(),
                opened.caseId(),
                opened.reason(),
                opened.openedAt(),
                opened.openUntil(),
                opened.reviewBy());
    }
}
