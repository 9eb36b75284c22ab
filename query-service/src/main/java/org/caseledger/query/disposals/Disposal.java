package org.caseledger.query.disposals;

import java.time.LocalDate;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A resolution or a closing.
 *
 * @param sequence of its event in the case
 * @param kind {@code RESOLVED}, {@code RESOLVED_AGAIN} or {@code CLOSED}, as it was posted
 * @param centre that held the case then
 * @param outcome of a resolution
 * @param reason of a closing
 */
record Disposal(
        long sequence,
        PostingReason kind,
        String centre,
        LocalDate on,
        @Nullable ResolutionOutcome outcome,
        @Nullable ClosingReason reason,
        LocalDate recordedOn) {

    boolean strikesOff() {
        return reason != null && reason.strikesOff();
    }

    Disposal struckOff() {
        return kind != PostingReason.RESOLVED
                ? this
                : new Disposal(sequence, PostingReason.RESOLVED_STRUCK_OFF, centre, on, outcome, reason, recordedOn);
    }

    Disposal on(LocalDate day) {
        return new Disposal(sequence, kind, centre, day, outcome, reason, recordedOn);
    }

    Disposal with(ResolutionOutcome right) {
        return new Disposal(sequence, kind, centre, on, right, reason, recordedOn);
    }
}
