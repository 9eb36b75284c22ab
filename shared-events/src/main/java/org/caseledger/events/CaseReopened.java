package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The case is in service again; its monitoring plan has ended. */
public record CaseReopened(UUID caseId, ReopeningReason reason, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public CaseReopened {
        postings = List.copyOf(postings);
    }
}
