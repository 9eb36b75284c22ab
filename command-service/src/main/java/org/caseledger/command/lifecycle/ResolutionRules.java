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
            (it, c) -> it.shelter.notStayingOn(c.occurredOn()),
            (it, c) -> DatingRules.canMoveTo(CaseStatus.UNDER_FOLLOW_UP, it),
            ResolutionRules::agreedByWoman,
            (it, c) -> settlementAllowed(it, c.outcome()),
            ResolutionRules::firRecordedForItsOutcome,
            (it, c) -> OffenceAgainstGirlRules.dutiesDoneBeforeResolving(it, c.occurredOn()));

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

    private static void firRecordedForItsOutcome(Case it, ResolveCase c) {
        firRecorded(it.asOf(c.occurredOn()), c.outcome());
    }

    /** An outcome that says what the police registered rests on the step that records it; a Zero FIR is one (BNSS s.173). */
    static void firRecorded(Case asOfThatDay, ResolutionOutcome outcome) {
        if (outcome == ResolutionOutcome.FIR_REGISTERED && !asOfThatDay.work.isFirRecorded()) {
            throw new FirStepMissing();
        }
    }
}
