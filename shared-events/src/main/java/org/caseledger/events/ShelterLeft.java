package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** She left the shelter. */
public record ShelterLeft(
        UUID caseId,
        UUID stayId,
        ShelterExit exit,
        LocalDate occurredOn,
        @Nullable SealedDetails sealed) implements CaseEvent, DetailedEvent {
    /** Where nothing is sealed. */
    public ShelterLeft(UUID caseId, UUID stayId, ShelterExit exit, LocalDate occurredOn) {
        this(caseId, stayId, exit, occurredOn, null);
    }
}
