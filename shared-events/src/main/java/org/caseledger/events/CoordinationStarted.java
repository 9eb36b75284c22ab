package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The stakeholders were brought together for relief. */
public record CoordinationStarted(UUID caseId, List<Partner> partners, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public CoordinationStarted {
        partners = List.copyOf(partners);
        postings = List.copyOf(postings);
    }
}
