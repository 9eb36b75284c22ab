package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stakeholders met over her case.
 *
 * @param partners who came
 * @param nextOn day of the next meeting, if one was set; may lie ahead
 */
public record CoordinationMeetingHeld(
        UUID caseId,
        List<Partner> partners,
        @Nullable LocalDate nextOn,
        LocalDate occurredOn,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public CoordinationMeetingHeld {
        partners = List.copyOf(partners);
    }

    /** Where nothing is sealed. */
    public CoordinationMeetingHeld(
            UUID caseId, List<Partner> partners, @Nullable LocalDate nextOn, LocalDate occurredOn) {
        this(caseId, partners, nextOn, occurredOn, null);
    }
}
