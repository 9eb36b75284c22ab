package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A service was given; the first one moves the case into service. */
public record ServiceProvided(UUID caseId, Service service, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public ServiceProvided {
        postings = List.copyOf(postings);
    }
}
