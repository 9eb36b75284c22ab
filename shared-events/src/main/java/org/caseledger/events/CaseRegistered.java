package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A matter is taken up.
 *
 * @param subjectId random identity of the woman, never shown in a feed
 */
public record CaseRegistered(
        UUID caseId,
        UUID subjectId,
        String centre,
        String number,
        IntakeChannel channel,
        LocalDate firstContactOn,
        AgeBand ageBand,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public CaseRegistered {
        postings = List.copyOf(postings);
    }
}
