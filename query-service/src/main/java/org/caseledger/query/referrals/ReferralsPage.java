package org.caseledger.query.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.CountedRows;
import org.caseledger.query.spans.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of referrals, longest ago first.
 *
 * @param state as asked; absent for every referral
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param counts of the whole list
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record ReferralsPage(
        @Nullable String state,
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<ReferralOnList> referrals,
        @Nullable String next,
        long position,
        Instant time)
        implements CountedRows {
    @Override
    public long rows() {
        return referrals.size();
    }

    /** @param cases a case with several of these referrals is one */
    record Counts(long referrals, long cases) {
        static Counts of(Counted counted) {
            return new Counts(counted.rows(), counted.cases());
        }
    }
}
