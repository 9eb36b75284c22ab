package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The monitoring plan that a resolution begins.
 *
 * @param slots due days in ascending order; a slot is named by its day
 * @param earlyDays how long before its day a slot may be answered
 * @param graceDays how long after its day a slot is not yet overdue
 * @param monitoringEndsOn resolution + six calendar months, day clamped to month end
 * @param policy version of the dated configuration the plan was made by
 */
public record FollowUpPlanned(
        UUID caseId,
        List<LocalDate> slots,
        int earlyDays,
        int graceDays,
        LocalDate monitoringEndsOn,
        String policy,
        LocalDate occurredOn)
        implements CaseEvent {
    public FollowUpPlanned {
        slots = List.copyOf(slots);
    }
}
