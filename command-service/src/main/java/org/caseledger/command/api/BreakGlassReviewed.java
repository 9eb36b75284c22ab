package org.caseledger.command.api;

import java.time.Instant;
import java.util.UUID;
import org.caseledger.service.accessledger.BreakGlassOutcome;

/**
 * A review as it is on record.
 *
 * @param id of what was reviewed
 */
record BreakGlassReviewed(UUID id, UUID caseId, BreakGlassOutcome outcome, Instant reviewedAt) {}
