package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * She was followed up, or it was tried.
 *
 * @param slot planned due day it answers; absent for an extra one
 */
public record FollowUpRecorded(
        UUID caseId,
        @Nullable LocalDate slot,
        FollowUpMode mode,
        FollowUpOutcome outcome,
        LocalDate occurredOn,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    /** Where nothing is sealed. */
    public FollowUpRecorded(
            UUID caseId, @Nullable LocalDate slot, FollowUpMode mode, FollowUpOutcome outcome, LocalDate occurredOn) {
        this(caseId, slot, mode, outcome, occurredOn, null);
    }
}
