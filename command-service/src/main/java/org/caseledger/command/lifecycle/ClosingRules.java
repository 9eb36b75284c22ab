package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.KeptCaseIsItself;
import org.caseledger.command.lifecycle.refusals.KeptCaseMissing;
import org.caseledger.command.lifecycle.refusals.KeptCaseStruckOff;
import org.caseledger.command.lifecycle.refusals.LastSlotNotContacted;
import org.caseledger.command.lifecycle.refusals.MonitoringNotOver;
import org.caseledger.command.lifecycle.refusals.NoSuchOtherCase;
import org.caseledger.command.lifecycle.refusals.NotKnownToBeSafe;
import org.caseledger.command.lifecycle.refusals.NotTriedOftenEnough;
import org.caseledger.command.lifecycle.refusals.NotUnderFollowUp;
import org.caseledger.command.lifecycle.refusals.SuspicionNotStated;
import org.caseledger.command.lookups.CaseFacts;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;

/** What each reason for closing asks for. */
final class ClosingRules {
    static final Rule<CloseCase> MAY_CLOSE = Rule.all(
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            (it, c) -> it.shelter.notStayingOn(c.occurredOn()),
            ClosingRules::keptCaseNamedForDuplicateAlone,
            ClosingRules::suspicionStatedForDeathAlone,
            ClosingRules::monitoringEndsWhereItBegan,
            ClosingRules::monitoringIsOver,
            ClosingRules::lastSlotContacted,
            ClosingRules::knownToBeSafe,
            ClosingRules::triedOftenEnough,
            (it, c) -> OffenceAgainstGirlRules.dutiesDoneBeforeClosing(it, c.reason(), c.occurredOn()));

    private static final Set<ClosingReason> ENDS_OF_MONITORING =
            EnumSet.of(ClosingReason.MONITORING_COMPLETED, ClosingReason.MONITORING_DECLINED);

    private ClosingRules() {}

    private static void keptCaseNamedForDuplicateAlone(Case it, CloseCase c) {
        if (c.reason() != ClosingReason.DUPLICATE) {
            if (c.keptCase() != null) {
                throw new DoesNotBelong("keptCase");
            }
        } else if (c.keptCase() == null) {
            throw new KeptCaseMissing();
        } else if (c.keptCase().equals(c.caseId())) {
            throw new KeptCaseIsItself();
        }
    }

    /** The kept case is another aggregate, so this is asked with the evidence that comes with the command. */
    static void keptCaseStays(CloseCase c, Lookups evidence) {
        if (c.reason() == ClosingReason.DUPLICATE && c.keptCase() != null) {
            CaseFacts kept = evidence.caseOf(c.keptCase()).orElseThrow(NoSuchOtherCase::new);
            if (kept.struckOff()) {
                throw new KeptCaseStruckOff();
            }
        }
    }

    private static void suspicionStatedForDeathAlone(Case it, CloseCase c) {
        if (c.reason() == ClosingReason.DECEASED && c.suspicious() == null) {
            throw new SuspicionNotStated();
        }
        if (c.reason() != ClosingReason.DECEASED && c.suspicious() != null) {
            throw new DoesNotBelong("suspicious");
        }
    }

    private static void monitoringEndsWhereItBegan(Case it, CloseCase c) {
        if (ENDS_OF_MONITORING.contains(c.reason()) && it.standing.status() != CaseStatus.UNDER_FOLLOW_UP) {
            throw new NotUnderFollowUp(it.standing.status());
        }
    }

    private static void monitoringIsOver(Case it, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED) {
            it.monitoring
                    .newestPlan()
                    .map(MonitoringPlan::monitoringEndsOn)
                    .filter(c.occurredOn()::isBefore)
                    .ifPresent(ends -> {
                        throw new MonitoringNotOver(ends);
                    });
        }
    }

    private static void lastSlotContacted(Case it, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED
                && it.asOf(c.occurredOn())
                        .monitoring
                        .newestPlan()
                        .filter(MonitoringPlan::lastSlotWasContacted)
                        .isEmpty()) {
            throw new LastSlotNotContacted();
        }
    }

    private static void knownToBeSafe(Case it, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED && !it.monitoring.leavesHerSafe()) {
            throw new NotKnownToBeSafe();
        }
    }

    /** By that day, and not seen since. */
    private static boolean wasTriedBy(Case it, LocalDate day, FollowUpPolicy policy) {
        return it.monitoring.wasTriedOftenEnough(policy)
                && it.asOf(day).monitoring.wasTriedOftenEnough(policy);
    }

    private static void triedOftenEnough(Case it, CloseCase c) {
        FollowUpPolicy policy = FollowUpPolicy.on(c.occurredOn());
        if (c.reason() == ClosingReason.UNTRACEABLE && !wasTriedBy(it, c.occurredOn(), policy)) {
            throw new NotTriedOftenEnough(policy.attempts(), policy.modes());
        }
    }
}
