package org.caseledger.command.api;

import jakarta.validation.constraints.NotNull;
import org.caseledger.service.accessledger.BreakGlassOutcome;

/**
 * What was found of it.
 *
 * @param outcome whether it was justified
 */
record BreakGlassReviewRequest(@NotNull BreakGlassOutcome outcome) {}
