package org.caseledger.query.caseregister;

import java.time.Instant;
import java.util.List;
import org.caseledger.query.looks.CountedRows;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register, newest registration first, of one day the one recorded last.
 *
 * @param total cases that the filter finds and the caller sees, on all pages
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record RegisterPage(
        long total, List<CaseInRegister> cases, @Nullable String next, long position, Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return cases.size();
    }
}
