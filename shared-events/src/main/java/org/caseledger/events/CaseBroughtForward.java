package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case older than the ledger enters it under its paper number, as it stands.
 *
 * @param number {@code <centre>-BF-<paper number>}, for example {@code BR-PAT-02-BF-417/2022}
 * @param registeredOn day of the registration on paper
 * @param status it stands in; never closed
 * @param resolvedOn day of its first resolution, for a case under follow-up
 * @param outcome of that resolution
 */
public record CaseBroughtForward(
        UUID caseId,
        UUID subjectId,
        String centre,
        String number,
        IntakeChannel channel,
        LocalDate firstContactOn,
        AgeBand ageBand,
        LocalDate registeredOn,
        CaseStatus status,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolutionOutcome outcome,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public CaseBroughtForward {
        postings = List.copyOf(postings);
    }
}
