package org.caseledger.command.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.AlreadyResolved;
import org.caseledger.command.lifecycle.refusals.ClassificationMissing;
import org.caseledger.command.lifecycle.refusals.FirStepMissing;
import org.caseledger.command.lifecycle.refusals.NotAgreedByWoman;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lifecycle.refusals.SettlementNotAllowed;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ResolutionOutcome;

/** What must be true before a matter is called resolved. */
final class ResolutionRules {
    static final Rule<ResolveCase> MAY_RESOLVE = Rule.all(
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            ResolutionRules::notResolvedOtherwise,
            ResolutionRules::classified,
            ResolutionRules::somethingDoneForHer,
            (theCase, c) -> theCase.shelter.notStayingOn(c.occurredOn()),
            (theCase, c) -> DatingRules.canMoveTo(CaseStatus.UNDER_FOLLOW_UP, theCase),
            ResolutionRules::agreedByWoman,
            (theCase, c) -> settlementAllowed(theCase, c.outcome()),
            ResolutionRules::firRecordedForItsOutcome,
            (theCase, c) -> OffenceAgainstGirlRules.dutiesDoneBeforeResolving(theCase, c.occurredOn()));

    private static final Set<ResolutionOutcome> SETTLEMENTS =
            EnumSet.of(ResolutionOutcome.SETTLED_BY_COUNSELLING, ResolutionOutcome.RECONCILED_WITH_FAMILY);

    private ResolutionRules() {}

    private static void notResolvedOtherwise(Case theCase, ResolveCase c) {
        if (theCase.standing.status() == CaseStatus.UNDER_FOLLOW_UP) {
            throw new AlreadyResolved(theCase.standing.since());
        }
    }

    private static void classified(Case theCase, ResolveCase c) {
        if (!theCase.matter.isClassified()) {
            throw new ClassificationMissing();
        }
    }

    private static void somethingDoneForHer(Case theCase, ResolveCase c) {
        if (!theCase.work.isDoneBy(c.occurredOn())) {
            throw new NothingDoneForHer();
        }
    }

    private static void agreedByWoman(Case theCase, ResolveCase c) {
        if (!c.agreedByWoman()) {
            throw new NotAgreedByWoman();
        }
    }

    static void settlementAllowed(Case theCase, ResolutionOutcome outcome) {
        if (SETTLEMENTS.contains(outcome) && !theCase.matter.mayBeSettled()) {
            throw new SettlementNotAllowed(outcome);
        }
    }

    private static void firRecordedForItsOutcome(Case theCase, ResolveCase c) {
        firRecorded(theCase.asOf(c.occurredOn()), c.outcome());
    }

    /** An outcome that says what the police registered rests on the step that records it; a Zero FIR is one (BNSS s.173). */
    static void firRecorded(Case asOfThatDay, ResolutionOutcome outcome) {
        if (outcome == ResolutionOutcome.FIR_REGISTERED && !asOfThatDay.work.isFirRecorded()) {
            throw new FirStepMissing();
        }
    }
}
