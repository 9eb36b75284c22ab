package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeReferral;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.command.lifecycle.refusals.ReferralAnswered;
import org.caseledger.command.lifecycle.refusals.ReferralIdTaken;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ReferralRevoked;
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

    static void mayBeRevoked(Case theCase, RevokeReferral c) {
        mayBeAnswered(theCase, c, c.referralId());
        nothingRestsOn(theCase, c);
    }

    /** For every answer of the partner, and for taking the referral back. */
    static void mayBeAnswered(Case theCase, CaseCommand c, UUID referral) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        referralIsKnown(theCase, referral);
        notEnded(theCase, referral);
        notBeforeReferral(theCase, c, referral);
    }

    /**
     * It stays as long as the closing or a resolution that it was asked for (domain section 2, rule 7). While a resolution stands, taking
     * it back is looked at as if it had never been made, since a later day would not save what rests on it.
     */
    private static void nothingRestsOn(Case theCase, RevokeReferral c) {
        LocalDate from = theCase.standing.newest().place().account().isResolved()
                ? theCase.referrals.find(c.referralId()).orElseThrow().occurredOn()
                : c.occurredOn();
        Case candidate = Case.replay(
                theCase.entries().with(new ReferralRevoked(theCase.id(), c.referralId(), c.reportedBy(), from)));
        ResolutionPreconditions.lost(theCase, candidate).findFirst().ifPresent(day -> {
            throw new OtherEntriesContradict(day);
        });
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
