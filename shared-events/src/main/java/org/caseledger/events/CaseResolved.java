package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The matter was resolved; monitoring begins. */
public record CaseResolved(
        UUID caseId, ResolutionOutcome outcome, boolean agreedByWoman, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public CaseResolved {
        postings = List.copyOf(postings);
    }
}
