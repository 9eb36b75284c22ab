package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The other centre has taken the case; its status is kept.
 *
 * @param from centre that held the case
 * @param to centre that holds it from this day
 */
public record TransferAccepted(
        UUID caseId, UUID transferId, String from, String to, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public TransferAccepted {
        postings = List.copyOf(postings);
    }
}
