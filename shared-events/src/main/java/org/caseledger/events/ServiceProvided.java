package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service was given; the first one moves the case into service.
 *
 * @param requestId the {@link ServiceRequested} it answers, if any
 */
public record ServiceProvided(
        UUID caseId,
        Service service,
        @Nullable UUID requestId,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public ServiceProvided {
        postings = List.copyOf(postings);
    }

    /** Where nothing is sealed. */
    public ServiceProvided(
            UUID caseId, Service service, @Nullable UUID requestId, LocalDate occurredOn, List<Posting> postings) {
        this(caseId, service, requestId, occurredOn, postings, null);
    }
}
