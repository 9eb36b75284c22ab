package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.lifecycle.refusals.CaseIsForgotten;
import org.caseledger.command.lifecycle.refusals.CaseNotYetClosed;
import org.caseledger.command.lifecycle.refusals.ErasureNotApproved;
import org.caseledger.command.lifecycle.refusals.ErasureUnderWay;
import org.caseledger.command.lifecycle.refusals.LegalHoldStands;
import org.caseledger.command.lifecycle.refusals.NoSuchLegalHold;
import org.caseledger.command.lifecycle.refusals.RetentionNotOver;
import org.caseledger.command.lifecycle.refusals.TakesTwoPersons;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Norms;

/** When she may be forgotten, and what is kept of her no more once that is decided. */
final class ErasureRules {
    private ErasureRules() {}

    static void mayPlace(Case theCase, PlaceLegalHold c) {
        CorrectionRules.DATING.check(theCase, c);
        notForgotten(theCase);
    }

    static void mayLift(Case theCase, LiftLegalHold c) {
        CorrectionRules.DATING.check(theCase, c);
        if (!theCase.retention.stands(c.reason())) {
            throw new NoSuchLegalHold(c.reason());
        }
        if (theCase.retention.wasLiftedBy(c.liftedBy(), c.reason())) {
            throw new TakesTwoPersons();
        }
    }

    static void mayApprove(Case theCase, ApproveErasure c) {
        DatingRules.notInTheFuture(c.occurredOn(), c.today());
        nothingIsInTheWay(theCase, c.today());
    }

    /** Of all her cases; where one of them was held or came back, the others are approved anew with it. */
    static void saysSomethingNew(List<Case> all, ApproveErasure c) {
        if (all.stream().allMatch(one -> one.retention.isApproved(c.cases()))) {
            throw new ErasureUnderWay();
        }
        if (all.stream().allMatch(one -> one.retention.wasApprovedBy(c.approvedBy(), c.cases()))) {
            throw new TakesTwoPersons();
        }
    }

    static void mayErase(Case theCase, Set<UUID> cases, LocalDate today) {
        nothingIsInTheWay(theCase, today);
        if (!theCase.retention.isApproved(cases)) {
            throw new ErasureNotApproved();
        }
    }

    /** While she is being forgotten it is her closed key that refuses more, if she has one: a case does not know whether another one of hers is held. */
    static void mayKeepMore(Case theCase) {
        notForgotten(theCase);
    }

    /**
     * A key that is not there yet is not closed with the others, and would be deleted with what it is to seal. Where another case of hers has
     * come in the way since, a hold makes the approval of this one void.
     */
    static void mayBeginKey(Case theCase) {
        if (theCase.retention.isApproved(theCase.retention.cases())) {
            throw new ErasureUnderWay();
        }
    }

    private static void nothingIsInTheWay(Case theCase, LocalDate today) {
        notForgotten(theCase);
        if (theCase.standing.status() != CaseStatus.CLOSED) {
            throw new CaseNotYetClosed(theCase.id());
        }
        theCase.retention.holds().stream().findFirst().ifPresent(reason -> {
            throw new LegalHoldStands(theCase.id(), reason);
        });
        LocalDate keptUntil = keptUntil(theCase);
        if (today.isBefore(keptUntil)) {
            throw new RetentionNotOver(theCase.id(), keptUntil);
        }
    }

    /** Of a closed case, by the norm of the day on which it was closed. */
    static LocalDate keptUntil(Case theCase) {
        LocalDate closedOn = theCase.standing.since();
        return closedOn.plusYears(Norms.on(closedOn).retentionYears());
    }

    private static void notForgotten(Case theCase) {
        theCase.retention.forgottenOn().ifPresent(day -> {
            throw new CaseIsForgotten(day);
        });
    }
}
