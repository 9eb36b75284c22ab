package org.caseledger.query.breakglass;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list, newest first.
 *
 * @param state as asked; absent for every one
 * @param counts of all that the caller sees, whatever state was asked for
 * @param next cursor of the page that follows; absent on the last one
 * @param listedAt when this was looked up: what is open, awaited or overdue is so then
 * @param position of the newest event of the case register
 * @param time when that was recorded
 */
record BreakGlassPage(
        @Nullable String state,
        Counts counts,
        List<BreakGlassOnList> breakGlass,
        @Nullable String next,
        Instant listedAt,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return breakGlass.size();
    }

    record Counts(long open, long awaitingReview, long overdue, long reviewed) {
        static Counts of(List<BreakGlassOnList> all) {
            return new Counts(
                    count(all, BreakGlassState.OPEN),
                    count(all, BreakGlassState.AWAITING_REVIEW),
                    count(all, BreakGlassState.OVERDUE),
                    count(all, BreakGlassState.REVIEWED));
        }

        private static long count(List<BreakGlassOnList> all, BreakGlassState state) {
            return all.stream().filter(one -> one.state() == state).count();
        }
    }
}
