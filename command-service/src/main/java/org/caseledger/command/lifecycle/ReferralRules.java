package org.caseledger.command.lifecycle;

import org.caseledger.command.lifecycle.refusals.CompletedBeforeReferral;
import org.caseledger.command.lifecycle.refusals.ConsentMissing;
import org.caseledger.command.lifecycle.refusals.GuardianConsentMissing;
import org.caseledger.command.lifecycle.refusals.NoSuchReferral;
import org.caseledger.command.lifecycle.refusals.ReferralIdTaken;
import org.caseledger.events.AgeBand;
import org.caseledger.events.ConsentBy;

/** On whose word she is referred, and what may be completed. */
final class ReferralRules {
    static final Rule<ReferCase> MAY_REFER = Rule.all(
            DatingRules.DEED_OF_THE_CENTRE::check,
            ReferralRules::idIsFree,
            ReferralRules::girlWithGuardianOrByLaw,
            ReferralRules::adultWithConsentOrByLaw);

    static final Rule<CompleteReferral> MAY_COMPLETE = Rule.all(
            DatingRules.DEED_OF_THE_CENTRE::check, ReferralRules::referralIsKnown, ReferralRules::notBeforeReferral);

    private ReferralRules() {}

    private static void idIsFree(Case it, ReferCase c) {
        if (it.referrals.find(c.referralId()).isPresent()) {
            throw new ReferralIdTaken();
        }
    }

    private static void girlWithGuardianOrByLaw(Case it, ReferCase c) {
        if (it.matter.isOfGirl() && c.legalBasis() == null && c.consentBy() != ConsentBy.GUARDIAN) {
            throw new GuardianConsentMissing();
        }
    }

    /** Where her age is not known, a guardian's word is taken as well: nobody is turned away over it. */
    private static void adultWithConsentOrByLaw(Case it, ReferCase c) {
        boolean consented = c.consentBy() == ConsentBy.WOMAN
                || (c.consentBy() == ConsentBy.GUARDIAN && it.matter.ageBand() == AgeBand.UNKNOWN);
        if (!it.matter.isOfGirl() && c.legalBasis() == null && !consented) {
            throw new ConsentMissing();
        }
    }

    private static void referralIsKnown(Case it, CompleteReferral c) {
        if (it.referrals.find(c.referralId()).isEmpty()) {
            throw new NoSuchReferral();
        }
    }

    private static void notBeforeReferral(Case it, CompleteReferral c) {
        it.referrals
                .find(c.referralId())
                .filter(referral -> c.occurredOn().isBefore(referral.occurredOn()))
                .ifPresent(referral -> {
                    throw new CompletedBeforeReferral(c.occurredOn(), referral.occurredOn());
                });
    }
}
