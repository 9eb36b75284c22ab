package org.caseledger.query.helplinecalls;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of the helpline log, newest first.
 *
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record CallsPage(List<CallInLog> calls, @Nullable String next, long position, Instant time) implements CountedRows {
    @Override
    public long rows() {
        return calls.size();
    }
}
