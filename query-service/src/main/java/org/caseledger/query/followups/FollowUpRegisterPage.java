package org.caseledger.query.followups;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.RowCount;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register of follow-ups, newest first.
 *
 * @param knownAt as asked; absent for what is known by now
 * @param counts of everything that was asked for
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record FollowUpRegisterPage(
        @Nullable KnownAt knownAt,
        Counts counts,
        List<RecordedFollowUp> followUps,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return followUps.size();
    }

    /** @param contacts those at which she was reached; absent where these are of some women, whose outcomes the caller may not know */
    record Counts(long followUps, @Nullable Long contacts) {
        /** As somebody sees them who sees some cases. */
        static Counts ofEach(List<RecordedFollowUp> lines) {
            return new Counts(
                    lines.size(),
                    lines.stream().allMatch(line -> line.contact() != null)
                            ? lines.stream()
                                    .filter(line -> Boolean.TRUE.equals(line.contact()))
                                    .count()
                            : null);
        }

        static Counts of(List<RowCount> counted) {
            return new Counts(
                    counted.stream().mapToLong(RowCount::rows).sum(),
                    counted.stream()
                            .filter(count -> RecordedKinds.isContact(count.kind()))
                            .mapToLong(RowCount::rows)
                            .sum());
        }
    }
}
