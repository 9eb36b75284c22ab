package org.caseledger.query.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Entries;
import org.caseledger.query.entries.Moment;
import org.jspecify.annotations.Nullable;

/** The referrals of one case; the content of one document of the view. */
record ReferredCase(CaseLife life, List<Referral> referrals, List<Answer> answers) {
    ReferredCase {
        referrals = List.copyOf(referrals);
        answers = List.copyOf(answers);
    }

    static ReferredCase begun(CaseLife life) {
        return new ReferredCase(life, List.of(), List.of());
    }

    ReferredCase with(CaseLife other) {
        return new ReferredCase(other, referrals, answers);
    }

    ReferredCase referred(Referral referral) {
        return new ReferredCase(life, Entries.with(referrals, referral), answers);
    }

    ReferredCase answered(Answer answer) {
        return new ReferredCase(life, referrals, Entries.with(answers, answer));
    }

    ReferredCase corrected(DetailsCorrected e, long position) {
        return new ReferredCase(
                life.corrected(e, position),
                Entries.corrected(referrals, e, position),
                Entries.corrected(answers, e, position));
    }

    ReferredCase retracted(EntryVoided e, long position) {
        return new ReferredCase(
                life.retracted(e, position),
                Entries.retracted(referrals, e, position),
                Entries.retracted(answers, e, position));
    }

    /** Every referral made by the day. */
    Stream<StandingReferral> referrals(Moment moment) {
        return Entries.known(referrals, moment).map(referral -> {
            Answer answer = answer(referral.referralId(), moment);
            return new StandingReferral(referral, answer, state(referral, answer, moment));
        });
    }

    private ReferralState state(Referral referral, @Nullable Answer answer, Moment moment) {
        if (answer != null) {
            return answer.state();
        }
        if (life.endedWaiting(referral, moment)) {
            return ReferralState.LAPSED;
        }
        return referral.wasDueBefore(moment.day()) ? ReferralState.OVERDUE : ReferralState.AWAITING;
    }

    private @Nullable Answer answer(UUID referralId, Moment moment) {
        return Entries.newest(Entries.known(answers, moment)
                        .filter(answer -> answer.referralId().equals(referralId)))
                .orElse(null);
    }

    /** A referral as it stood on a day. */
    record StandingReferral(Referral referral, @Nullable Answer answer, ReferralState state) {}
}
