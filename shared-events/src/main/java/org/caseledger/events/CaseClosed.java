package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case has ended.
 *
 * @param keptCase the case that stays, for {@code DUPLICATE}
 * @param suspicious whether the death is, for {@code DECEASED}
 */
public record CaseClosed(
        UUID caseId,
        ClosingReason reason,
        @Nullable UUID keptCase,
        @Nullable Boolean suspicious,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public CaseClosed {
        postings = List.copyOf(postings);
    }
}
