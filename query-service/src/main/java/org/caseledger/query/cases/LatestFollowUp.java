package org.caseledger.query.cases;

import java.time.LocalDate;
import org.caseledger.events.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How she was when she was last followed up, or that it was tried.
 *
 * @param outcome absent for who may not know it
 */
public record LatestFollowUp(LocalDate on, @Nullable FollowUpOutcome outcome) {}
