package org.caseledger.command.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.AlreadyResolved;
import org.caseledger.command.lifecycle.refusals.ChildWelfareCommitteeNotInvolved;
import org.caseledger.command.lifecycle.refusals.ClassificationMissing;
import org.caseledger.command.lifecycle.refusals.NotAgreedByWoman;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lifecycle.refusals.PocsoReportMissing;
import org.caseledger.command.lifecycle.refusals.SettlementNotAllowed;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Partner;
import org.caseledger.events.ResolutionOutcome;

/** What must be true before a matter is called resolved. */
final class ResolutionRules {
    static final Rule<ResolveCase> MAY_RESOLVE = Rule.all(
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            ResolutionRules::notResolvedOtherwise,
            ResolutionRules::classified,
            ResolutionRules::somethingDoneForHer,
            (it, c) -> it.shelter.notStayingOn(c.occurredOn()),
            (it, c) -> DatingRules.canMoveTo(CaseStatus.UNDER_FOLLOW_UP, it),
            ResolutionRules::agreedByWoman,
            (it, c) -> settlementAllowed(it, c.outcome()),
            ResolutionRules::offenceAgainstGirlReported,
            ResolutionRules::childWelfareCommitteeInvolved);

    private static final Set<ResolutionOutcome> SETTLEMENTS =
            EnumSet.of(ResolutionOutcome.SETTLED_BY_COUNSELLING, ResolutionOutcome.RECONCILED_WITH_FAMILY);

    private ResolutionRules() {}

    private static void notResolvedOtherwise(Case it, ResolveCase c) {
        if (it.standing.status() == CaseStatus.UNDER_FOLLOW_UP) {
            throw new AlreadyResolved(it.standing.since());
        }
    }

    private static void classified(Case it, ResolveCase c) {
        if (!it.matter.isClassified()) {
            throw new ClassificationMissing();
        }
    }

    private static void somethingDoneForHer(Case it, ResolveCase c) {
        if (!it.work.isDoneBy(c.occurredOn())) {
            throw new NothingDoneForHer();
        }
    }

    private static void agreedByWoman(Case it, ResolveCase c) {
        if (!c.agreedByWoman()) {
            throw new NotAgreedByWoman();
        }
    }

    static void settlementAllowed(Case it, ResolutionOutcome outcome) {
        if (SETTLEMENTS.contains(outcome) && !it.matter.mayBeSettled()) {
            throw new SettlementNotAllowed(outcome);
        }
    }

    private static void offenceAgainstGirlReported(Case it, ResolveCase c) {
        if (it.matter.isSexualOffenceAgainstGirl()
                && !it.asOf(c.occurredOn()).work.isPocsoReported()) {
            throw new PocsoReportMissing();
        }
    }

    private static void childWelfareCommitteeInvolved(Case it, ResolveCase c) {
        if (it.matter.isSexualOffenceAgainstGirl()
                && !it.asOf(c.occurredOn()).referrals.hasReferralTo(Partner.CHILD_WELFARE_COMMITTEE)) {
            throw new ChildWelfareCommitteeNotInvolved();
        }
    }
}
