package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal step; possible in any status.
 *
 * @param dueOn day of a hearing that lies ahead, if any
 */
public record LegalStepRecorded(
        UUID caseId,
        LegalStep step,
        @Nullable LocalDate dueOn,
        LocalDate occurredOn,
        List<Posting> postings,
        @Nullable SealedDetails sealed)
        implements CaseEvent, DetailedEvent {
    public LegalStepRecorded {
        postings = List.copyOf(postings);
    }

    /** Where nothing is sealed. */
    public LegalStepRecorded(
            UUID caseId, LegalStep step, @Nullable LocalDate dueOn, LocalDate occurredOn, List<Posting> postings) {
        this(caseId, step, dueOn, occurredOn, postings, null);
    }
}
