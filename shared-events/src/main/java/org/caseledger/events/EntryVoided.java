package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An earlier entry is retracted; if it moved the case, the earlier status returns.
 *
 * @param voids sequence of the retracted event in its case
 * @param entry type of the retracted event
 * @param occurredOn the day it was retracted
 */
public record EntryVoided(
        UUID caseId, long voids, String entry, CorrectionReason reason, LocalDate occurredOn, List<Posting> postings)
        implements CaseEvent {
    public EntryVoided {
        postings = List.copyOf(postings);
    }

    /** Back to where the retracted movement had taken it from. */
    @Override
    public Optional<Place> moves() {
        return postings.stream()
                .filter(posting -> posting.n() < 0 && posting.from() != Account.OUTSIDE)
                .findFirst()
                .map(reversed -> new Place(reversed.centre(), reversed.from()));
    }
}
