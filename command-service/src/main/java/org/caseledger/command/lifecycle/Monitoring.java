package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.jspecify.annotations.Nullable;

/** How she was doing after the resolution: the plans, newest first, and what every attempt to reach her found. */
final class Monitoring {
    private final Deque<MonitoringPlan> plans = new ArrayDeque<>();
    private final List<FollowUpRecorded> answers = new ArrayList<>();
    private final Set<LocalDate> missed = new HashSet<>();
    private final List<FollowUpRecorded> failedAttempts = new ArrayList<>();
    private LocalDate lastSeenOn = LocalDate.MIN;
    private @Nullable FollowUpRecorded newestFinding;
    private @Nullable ResolutionOutcome outcome;

    boolean isResolvedAs(ResolutionOutcome other) {
        return outcome == other;
    }

    Optional<MonitoringPlan> newestPlan() {
        return Optional.ofNullable(plans.peekFirst());
    }

    boolean hasPlanInForce() {
        return newestPlan().filter(MonitoringPlan::stands).isPresent();
    }

    Optional<MonitoringPlan> planWith(LocalDate slot) {
        return plans.stream().filter(plan -> plan.has(slot)).findFirst();
    }

    /** The plan whose slot a follow-up of this day answers: a late entry may belong to one that has ended. */
    Optional<MonitoringPlan> planWith(LocalDate slot, LocalDate occurredOn) {
        return plans.stream()
                .filter(plan -> plan.has(slot) && plan.isInForceOn(occurredOn))
                .findFirst();
    }

    /** What was found last: safe, or nothing but a legal matter pending. A death is no contact, but it is found. */
    boolean leavesHerSafe() {
        return newestFinding != null
                && (newestFinding.outcome() == FollowUpOutcome.SAFE_AND_STABLE
                        || newestFinding.outcome() == FollowUpOutcome.LEGAL_MATTER_PENDING);
    }

    /** Attempts since she was last seen. */
    boolean wasTriedOftenEnough(FollowUpPolicy policy) {
        return failedAttempts.size() >= policy.attempts()
                && failedAttempts.stream()
                                .map(FollowUpRecorded::mode)
                                .distinct()
                                .count()
                        >= policy.modes();
    }

    /** She agreed to it. */
    @EventSourcingHandler
    void on(CaseResolved e) {
        outcome = e.outcome();
        seen(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ShelterAdmitted e) {
        seen(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ShelterLeft e) {
        seen(e.occurredOn());
    }

    @EventSourcingHandler
    void on(SafetyPlanAgreed e) {
        seen(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ConsentRecorded e) {
        if (e.consentBy() == ConsentBy.WOMAN) {
            seen(e.occurredOn());
        }
    }

    @EventSourcingHandler
    void on(CaseBroughtForward e) {
        outcome = e.outcome();
    }

    /**
     * There is never more than one plan in force: a corrected day of the resolution makes another. A day that both ask for was answered or
     * missed once.
     */
    @EventSourcingHandler
    void on(FollowUpPlanned e) {
        newestPlan().ifPresent(MonitoringPlan::giveWay);
        MonitoringPlan plan = new MonitoringPlan(e);
        answers.stream().filter(plan::isAnsweredBy).forEach(plan::answered);
        missed.forEach(plan::missed);
        plans.addFirst(plan);
    }

    @EventSourcingHandler
    void on(FollowUpRecorded e) {
        if (e.slot() != null) {
            answers.add(e);
            planWith(e.slot(), e.occurredOn()).ifPresent(plan -> plan.answered(e));
        }
        if (e.outcome() == FollowUpOutcome.NOT_REACHABLE) {
            tried(e);
        } else {
            found(e);
        }
        if (e.outcome().isContact()) {
            seen(e.occurredOn());
        }
    }

    @EventSourcingHandler
    void on(FollowUpMissed e) {
        missed.add(e.dueOn());
        planWith(e.dueOn()).ifPresent(plan -> plan.missed(e.dueOn()));
    }

    @EventSourcingHandler
    void on(ServiceProvided e) {
        seen(e.occurredOn());
    }

    @EventSourcingHandler
    void on(CaseReopened e) {
        newestPlan().ifPresent(plan -> plan.end(e.occurredOn()));
    }

    @EventSourcingHandler
    void on(CaseClosed e) {
        newestPlan().ifPresent(plan -> plan.end(e.occurredOn()));
    }

    private void found(FollowUpRecorded finding) {
        if (newestFinding == null || !finding.occurredOn().isBefore(newestFinding.occurredOn())) {
            newestFinding = finding;
        }
    }

    private void tried(FollowUpRecorded attempt) {
        if (!attempt.occurredOn().isBefore(lastSeenOn)) {
            failedAttempts.add(attempt);
        }
    }

    private void seen(LocalDate on) {
        lastSeenOn = on.isAfter(lastSeenOn) ? on : lastSeenOn;
        failedAttempts.removeIf(attempt -> !attempt.occurredOn().isAfter(on));
    }
}
