package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service was not given, and why.
 *
 * @param requestId the {@link ServiceRequested} it answers, if any
 */
public record ServiceNotProvided(
        UUID caseId,
        Service service,
        NotProvidedReason reason,
        @Nullable UUID requestId,
        LocalDate occurredOn,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    /** Where nothing is sealed. */
    public ServiceNotProvided(
            UUID caseId, Service service, NotProvidedReason reason, @Nullable UUID requestId, LocalDate occurredOn) {
        this(caseId, service, reason, requestId, occurredOn, null);
    }
}
