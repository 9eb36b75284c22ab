package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One detail of an earlier entry was put right; the entry itself stays as it was written.
 *
 * @param corrects sequence of the corrected event in its case
 * @param entry type of the corrected event, for example {@code CaseResolved}
 * @param field that was wrong
 * @param oldValue as it stood until then; absent where nothing did
 * @param newValue a day or a code, as JSON spells it
 * @param occurredOn the day it was put right
 */
public record DetailsCorrected(
        UUID caseId,
        long corrects,
        String entry,
        String field,
        @Nullable String oldValue,
        String newValue,
        CorrectionReason reason,
        LocalDate occurredOn,
        List<Posting> postings)
        implements CaseEvent {
    public DetailsCorrected {
        postings = List.copyOf(postings);
    }

    /** Its postings put earlier ones right; nothing stands elsewhere by them. */
    @Override
    public Optional<Place> moves() {
        return Optional.empty();
    }
}
