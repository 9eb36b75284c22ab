package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The monitoring plan that a resolution begins.
 *
 * @param slots due days in ascending order; a slot is named by its day
 * @param earlyDays how long before its day a slot may be answered
 * @param graceDays how long after its day a slot is not yet overdue
 * @param monitoringEndsOn resolution + six calendar months, day clamped to month end
 * @param recordedOn day on which the plan was recorded, where it has slots that were past by then; absent where it has none
 * @param policy version of the dated configuration the plan was made by
 */
public record FollowUpPlanned(
        UUID caseId,
        List<LocalDate> slots,
        int earlyDays,
        int graceDays,
        LocalDate monitoringEndsOn,
        @Nullable LocalDate recordedOn,
        String policy,
        LocalDate occurredOn)
        implements CaseEvent {
    public FollowUpPlanned {
        slots = List.copyOf(slots);
    }

    /** One that was recorded before its first slot. */
    public FollowUpPlanned(
            UUID caseId,
            List<LocalDate> slots,
            int earlyDays,
            int graceDays,
            LocalDate monitoringEndsOn,
            String policy,
            LocalDate occurredOn) {
        this(caseId, slots, earlyDays, graceDays, monitoringEndsOn, null, policy, occurredOn);
    }

    /**
     * The first day on which a slot without an answer is overdue. Nobody could answer in time what was past when the plan was recorded, so
     * its grace begins with that day.
     */
    public LocalDate overdueOn(LocalDate slot) {
        LocalDate due = recordedOn != null && slot.isBefore(recordedOn) ? recordedOn : slot;
        return due.plusDays(graceDays + 1L);
    }
}
