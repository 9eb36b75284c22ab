package org.caseledger.query.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.caseledger.events.Partner;
import org.caseledger.query.listing.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * How many referrals stand where, by the partner that was asked.
 *
 * @param on the day it shows
 * @param knownAt as asked; absent for what is known by now
 * @param from first day of the referrals, as asked
 * @param to last such day, as asked
 * @param partners all of them, also those that were never asked
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record ReferralCounts(
        LocalDate on,
        @Nullable KnownAt knownAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<OfPartner> partners,
        Numbers total,
        long position,
        Instant time) {

    record OfPartner(Partner partner, Numbers counts) {}

    /** @param awaiting also those that are overdue */
    record Numbers(
            int referrals,
            int awaiting,
            int overdue,
            int accepted,
            int rejected,
            int completed,
            int revoked,
            int lapsed) {
        private static Numbers of(Function<ReferralState, Integer> count) {
            int awaiting = count.apply(ReferralState.AWAITING);
            int accepted = count.apply(ReferralState.ACCEPTED);
            int rejected = count.apply(ReferralState.REJECTED);
            int completed = count.apply(ReferralState.COMPLETED);
            int revoked = count.apply(ReferralState.REVOKED);
            int lapsed = count.apply(ReferralState.LAPSED);
            return new Numbers(
                    awaiting + accepted + rejected + completed + revoked + lapsed,
                    awaiting,
                    count.apply(ReferralState.OVERDUE),
                    accepted,
                    rejected,
                    completed,
                    revoked,
                    lapsed);
        }
    }

    static List<OfPartner> partners(Map<ReferralState, Map<Partner, Integer>> counts) {
        return Arrays.stream(Partner.values())
                .map(partner -> new OfPartner(
                        partner,
                        Numbers.of(state ->
                                Objects.requireNonNull(counts.get(state)).getOrDefault(partner, 0))))
                .toList();
    }

    static Numbers total(Map<ReferralState, Map<Partner, Integer>> counts) {
        return Numbers.of(state -> Objects.requireNonNull(counts.get(state)).values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }
}
