package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The matter was resolved; monitoring begins. */
public record CaseResolved(
        UUID caseId,
        ResolutionOutcome outcome,
        boolean agreedByWoman,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public CaseResolved {
        postings = List.copyOf(postings);
    }

    /** Where nothing is sealed. */
    public CaseResolved(
            UUID caseId,
            ResolutionOutcome outcome,
            boolean agreedByWoman,
            LocalDate occurredOn,
            List<Posting> postings) {
        this(caseId, outcome, agreedByWoman, occurredOn, postings, null);
    }
}
