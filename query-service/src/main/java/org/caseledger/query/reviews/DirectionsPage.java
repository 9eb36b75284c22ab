package org.caseledger.query.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * A page of directions that stood in one state, longest waiting first.
 *
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record DirectionsPage(
        String state,
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<DirectionOnList> directions,
        @Nullable String next,
        long position,
        Instant time) {

    /** @param centres a centre with several directions on the list is one */
    record Counts(long directions, long centres) {}
}
