package org.caseledger.query.publications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A publication beside two recounts, and a page of the entries that make {@code now} differ from {@code then}.
 *
 * @param entries at centres that the caller sees, the one recorded last first
 * @param next cursor of the page that follows; absent on the last one
 * @param seen what all entries at these centres changed
 * @param elsewhere what entries at other centres changed; with {@code seen} it adds up to {@code now} less {@code then}
 * @param position of the newest event that counts as known now
 * @param time when that was recorded
 */
record PublicationDifferences(
        @JsonUnwrapped ComparedPublication publication,
        List<PublicationDifference> entries,
        @Nullable String next,
        PublishedTotals seen,
        PublishedTotals elsewhere,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return entries.size();
    }
}
