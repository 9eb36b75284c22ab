package org.caseledger.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a case between accounts, as in double-entry book-keeping.
 *
 * @param centre whose books it stands in
 * @param origin centre that issued the serial; absent if brought forward
 * @param cohort day of registration; absent if brought forward
 * @param on the day it happened, in Asia/Kolkata
 * @param outcome on resolutions only
 * @param n +1, or -1 where an earlier posting is taken back
 */
public record Posting(
        String centre,
        @Nullable String origin,
        @Nullable LocalDate cohort,
        Account from,
        Account to,
        LocalDate on,
        PostingReason reason,
        @Nullable ResolutionOutcome outcome,
        int n) {

    /** The same movement taken back: the past stays, the sum is right. */
    public Posting reversed() {
        return new Posting(centre, origin, cohort, from, to, on, reason, outcome, -n);
    }
}
