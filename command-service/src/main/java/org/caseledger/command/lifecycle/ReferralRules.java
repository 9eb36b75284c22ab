package org.caseledger.command.lifecycle;

import java.util.UUID;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeReferral;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.ReferralAnswered;
import org.caseledger.command.lifecycle.refusals.ReferralIdTaken;
import org.caseledger.events.ConsentBy;
import org.jspecify.annotations.Nullable;

/** How a referral is made, and how it ends. */
final class ReferralRules {
    private ReferralRules() {}

    static void mayRefer(Case theCase, ReferCase c, @Nullable ConsentBy consentBy) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        if (theCase.referrals.find(c.referralId()).isPresent()) {
            throw new ReferralIdTaken();
        }
        ConsentRules.consented(theCase, consentBy, c.legalBasis());
    }

    /** For every answer of the partner, and for taking the referral back. */
    static void mayBeAnswered(Case theCase, CaseCommand c, UUID referral) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        referralIsKnown(theCase, referral);
        notEnded(theCase, referral);
        notBeforeReferral(theCase, c, referral);
    }

    private static void referralIsKnown(Case theCase, UUID referral) {
        if (theCase.referrals.find(referral).isEmpty()) {
            throw new NoSuchReferral();
        }
    }

    private static void notEnded(Case theCase, UUID referral) {
        theCase.referrals.endedOn(referral).ifPresent(on -> {
            throw new ReferralAnswered(on);
        });
    }

    private static void notBeforeReferral(Case theCase, CaseCommand c, UUID referral) {
        theCase.referrals
                .find(referral)
                .filter(made -> c.occurredOn().isBefore(made.occurredOn()))
                .ifPresent(made -> {
                    throw new AnsweredBeforeReferral(c.occurredOn(), made.occurredOn());
                });
    }
}
