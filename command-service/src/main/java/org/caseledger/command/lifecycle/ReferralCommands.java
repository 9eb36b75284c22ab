package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.Norms;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;

/** Sending her to a partner, and what the partner does. */
final class ReferralCommands {
    private final Case theCase;

    ReferralCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(ReferCase c, Lookups lookups) {
        if (theCase.referrals.isMadeAs(c)) {
            PersonalDataRules.nothingToSeal(c);
            return;
        }
        ConsentBy consentBy = c.consentBy() == null
                ? ConsentRules.standing(theCase, c.occurredOn(), ConsentPurpose.REFERRAL)
                : c.consentBy();
        ReferralRules.mayRefer(theCase, c, consentBy);
        Norms norms = Norms.on(c.occurredOn());
        apply(new CaseReferred(
                theCase.id(),
                c.referralId(),
                c.partner(),
                consentBy,
                c.legalBasis(),
                c.reportedBy(),
                c.occurredOn().plusDays(norms.referralAnswerDays()),
                norms.version(),
                c.occurredOn(),
                theCase.standing.served(c.occurredOn()),
                PersonKeys.details(theCase, c, lookups)));
    }

    @CommandHandler
    void handle(AcceptReferral c) {
        if (theCase.referrals.isAccepted(c.referralId())) {
            return;
        }
        ReferralRules.mayBeAnswered(theCase, c, c.referralId());
        apply(new ReferralAccepted(theCase.id(), c.referralId(), c.reportedBy(), c.occurredOn()));
    }

    @CommandHandler
    void handle(RejectReferral c) {
        if (theCase.referrals.isEndedAs(c.referralId(), ReferralRejected.class)) {
            return;
        }
        ReferralRules.mayBeAnswered(theCase, c, c.referralId());
        apply(new ReferralRejected(theCase.id(), c.referralId(), c.reason(), c.reportedBy(), c.occurredOn()));
    }

    @CommandHandler
    void handle(CompleteReferral c) {
        if (theCase.referrals.isEndedAs(c.referralId(), ReferralCompleted.class)) {
            return;
        }
        ReferralRules.mayBeAnswered(theCase, c, c.referralId());
        apply(new ReferralCompleted(theCase.id(), c.referralId(), c.reportedBy(), c.occurredOn()));
    }

    @CommandHandler
    void handle(RevokeReferral c) {
        if (theCase.referrals.isEndedAs(c.referralId(), ReferralRevoked.class)) {
            return;
        }
        ReferralRules.mayBeRevoked(theCase, c);
        apply(new ReferralRevoked(theCase.id(), c.referralId(), c.reportedBy(), c.occurredOn()));
    }
}
