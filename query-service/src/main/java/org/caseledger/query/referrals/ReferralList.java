package org.caseledger.query.referrals;

import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.Partner;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param state every referral if absent
 * @param centres one of which holds the case on the day: it is the one that asks the partner again
 */
record ReferralList(@Nullable ReferralState state, @Nullable Partner partner, CentreFilter centres) {

    Stream<ReferralOnList> at(Moment moment, Referrals referrals) {
        return referrals.all().flatMap(stored -> entries(stored, moment));
    }

    private Stream<ReferralOnList> entries(Stored<ReferredCase> stored, Moment moment) {
        ReferredCase of = stored.value();
        String holder = of.life().holder(moment);
        if (!centres.takes(holder)) {
            return Stream.empty();
        }
        return of.referrals(moment)
                .filter(this::isAskedFor)
                .map(referral -> ReferralOnList.of(
                        UUID.fromString(stored.id()), of.life().number(), holder, referral));
    }

    private boolean isAskedFor(ReferredCase.StandingReferral standing) {
        return (state == null || standing.state().isAskedFor(state))
                && (partner == null || partner == standing.referral().partner());
    }
}
