package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Coordination ended; the case is in service again. */
public record CoordinationEnded(UUID caseId, LocalDate occurredOn, List<Posting> postings) implements CaseEvent {
    public CoordinationEnded {
        postings = List.copyOf(postings);
    }
}
