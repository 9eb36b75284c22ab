package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * She was referred to a partner, with consent or on a legal basis.
 *
 * @param answerDueOn last day on which the partner's answer is in time; absent in entries from before it was recorded
 * @param policy version of the norms it was taken from
 */
public record CaseReferred(
        UUID caseId,
        UUID referralId,
        Partner partner,
        @Nullable ConsentBy consentBy,
        @Nullable LegalBasis legalBasis,
        ReportedBy reportedBy,
        @Nullable LocalDate answerDueOn,
        @Nullable String policy,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public CaseReferred {
        postings = List.copyOf(postings);
    }

    /** Where nothing is sealed. */
    public CaseReferred(
            UUID caseId,
            UUID referralId,
            Partner partner,
            @Nullable ConsentBy consentBy,
            @Nullable LegalBasis legalBasis,
            ReportedBy reportedBy,
            @Nullable LocalDate answerDueOn,
            @Nullable String policy,
            LocalDate occurredOn,
            List<Posting> postings) {
        this(
                caseId,
                referralId,
                partner,
                consentBy,
                legalBasis,
                reportedBy,
                answerDueOn,
                policy,
                occurredOn,
                postings,
                null);
    }
}
