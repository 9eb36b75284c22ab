package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** She was referred to a partner, with consent or on a legal basis. */
public record CaseReferred(
        UUID caseId,
        UUID referralId,
        Partner partner,
        @Nullable ConsentBy consentBy,
        @Nullable LegalBasis legalBasis,
        ReportedBy reportedBy,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public CaseReferred {
        postings = List.copyOf(postings);
    }
}
