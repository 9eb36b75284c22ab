package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.KeptCaseIsItself;
import org.caseledger.command.lifecycle.refusals.KeptCaseMissing;
import org.caseledger.command.lifecycle.refusals.KeptCaseStruckOff;
import org.caseledger.command.lifecycle.refusals.KeptForDuplicate;
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
            (theCase, c) -> theCase.shelter.notStayingOn(c.occurredOn()),
            ClosingRules::keptCaseNamedForDuplicateAlone,
            ClosingRules::suspicionStatedForDeathAlone,
            ClosingRules::monitoringEndsWhereItBegan,
            ClosingRules::monitoringIsOver,
            ClosingRules::lastSlotContacted,
            ClosingRules::knownToBeSafe,
            ClosingRules::triedOftenEnough,
            (theCase, c) -> OffenceAgainstGirlRules.dutiesDoneBeforeClosing(theCase, c.reason(), c.occurredOn()));

    private static final Set<ClosingReason> ENDS_OF_MONITORING =
            EnumSet.of(ClosingReason.MONITORING_COMPLETED, ClosingReason.MONITORING_DECLINED);

    private ClosingRules() {}

    private static void keptCaseNamedForDuplicateAlone(Case theCase, CloseCase c) {
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

    /** As a duplicate of a third case it may be closed: that one stays for both. */
    static void staysWhereKeptForDuplicate(CloseCase c, Lookups evidence) {
        if (c.reason() == ClosingReason.REGISTERED_IN_ERROR && evidence.isKeptForDuplicate(c.caseId())) {
            throw new KeptForDuplicate();
        }
    }

    private static void suspicionStatedForDeathAlone(Case theCase, CloseCase c) {
        if (c.reason() == ClosingReason.DECEASED && c.suspicious() == null) {
            throw new SuspicionNotStated();
        }
        if (c.reason() != ClosingReason.DECEASED && c.suspicious() != null) {
            throw new DoesNotBelong("suspicious");
        }
    }

    private static void monitoringEndsWhereItBegan(Case theCase, CloseCase c) {
        if (ENDS_OF_MONITORING.contains(c.reason()) && theCase.standing.status() != CaseStatus.UNDER_FOLLOW_UP) {
            throw new NotUnderFollowUp(theCase.standing.status());
        }
    }

    private static void monitoringIsOver(Case theCase, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED) {
            theCase.monitoring
                    .newestPlan()
                    .map(MonitoringPlan::monitoringEndsOn)
                    .filter(c.occurredOn()::isBefore)
                    .ifPresent(ends -> {
                        throw new MonitoringNotOver(ends);
                    });
        }
    }

    private static void lastSlotContacted(Case theCase, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED
                && theCase.asOf(c.occurredOn())
                        .monitoring
                        .newestPlan()
                        .filter(MonitoringPlan::lastSlotWasContacted)
                        .isEmpty()) {
            throw new LastSlotNotContacted();
        }
    }

    /** By that day, and by what is known since. */
    private static void knownToBeSafe(Case theCase, CloseCase c) {
        if (c.reason() == ClosingReason.MONITORING_COMPLETED
                && !(theCase.monitoring.leavesHerSafe()
                        && theCase.asOf(c.occurredOn()).monitoring.leavesHerSafe())) {
            throw new NotKnownToBeSafe();
        }
    }

    /** By that day, and not seen since. */
    private static boolean wasTriedBy(Case theCase, LocalDate day, FollowUpPolicy policy) {
        return theCase.monitoring.wasTriedOftenEnough(policy)
                && theCase.asOf(day).monitoring.wasTriedOftenEnough(policy);
    }

    private static void triedOftenEnough(Case theCase, CloseCase c) {
        FollowUpPolicy policy = FollowUpPolicy.on(c.occurredOn());
        if (c.reason() == ClosingReason.UNTRACEABLE && !wasTriedBy(theCase, c.occurredOn(), policy)) {
            throw new NotTriedOftenEnough(policy.attempts(), policy.modes());
        }
    }
}
