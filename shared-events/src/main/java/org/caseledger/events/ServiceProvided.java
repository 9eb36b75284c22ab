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
        UUID caseId, Service service, @Nullable UUID requestId, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public ServiceProvided {
        postings = List.copyOf(postings);
    }
}
