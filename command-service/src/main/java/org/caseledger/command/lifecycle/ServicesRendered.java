package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.SkillTrainingLinked;
import org.jspecify.annotations.Nullable;

/** What was done for her since the case was registered or last reopened. */
final class ServicesRendered {
    private LocalDate openedOn = LocalDate.MIN;
    private final List<LocalDate> deeds = new ArrayList<>();
    private boolean pocsoReported;
    private boolean firRecorded;
    private @Nullable ReopeningReason reopenedFor;
    private @Nullable LocalDate firstCoordinatedOn;
    private @Nullable LocalDate firstTogetherOn;
    private Set<Partner> coordinatedWith = Set.of();
    private final Map<UUID, ServiceRequested> requests = new HashMap<>();
    private final Map<UUID, Answer> answers = new HashMap<>();
    private final Set<UUID> waiting = new HashSet<>();
    private boolean isClosed;
    private @Nullable LocalDate lastClosedOn;
    private final Set<SkillTrainingLinked> trainings = new HashSet<>();

    private record Answer(Service service, LocalDate on) {
        boolean fits(ServiceRequested request) {
            return service == request.service() && !on.isBefore(request.occurredOn());
        }
    }

    /** A service, a legal step, a completed referral or a relief, dated since the opening and not after this day. */
    boolean isDoneBy(LocalDate day) {
        return deeds.stream().anyMatch(on -> !on.isAfter(day));
    }

    boolean isPocsoReported() {
        return pocsoReported;
    }

    boolean isFirRecorded() {
        return firRecorded;
    }

    boolean wasReopenedFor(ReopeningReason reason) {
        return reopenedFor == reason;
    }

    boolean wasCoordinatedBy(LocalDate day) {
        return firstCoordinatedOn != null && !firstCoordinatedOn.isAfter(day);
    }

    boolean isCoordinatedWith(Set<Partner> partners) {
        return coordinatedWith.equals(partners);
    }

    Optional<ServiceRequested> request(UUID requestId) {
        return Optional.ofNullable(requests.get(requestId));
    }

    Optional<LocalDate> answered(UUID requestId) {
        return Optional.ofNullable(answers.get(requestId)).map(Answer::on);
    }

    /** Asked for, and neither given nor said not to be; what waited when the case was closed waits no longer. */
    Set<Service> awaited() {
        return requests.values().stream()
                .filter(request -> waiting.contains(request.requestId()))
                .map(ServiceRequested::service)
                .collect(Collectors.toSet());
    }

    boolean isLinkedTo(SkillTrainingLinked training) {
        return trainings.contains(training);
    }

    /** Days of answers to a request that came later, was for something else, or is none. */
    Stream<LocalDate> misanswered() {
        return answers.entrySet().stream()
                .filter(answer ->
                        request(answer.getKey()).filter(answer.getValue()::fits).isEmpty())
                .map(answer -> answer.getValue().on());
    }

    /** Meetings and reliefs are what coordination brings about. */
    Stream<LocalDate> coordinatedBeforeStarted() {
        return Stream.ofNullable(firstTogetherOn).filter(day -> !wasCoordinatedBy(day));
    }

    @EventSourcingHandler
    void on(CaseRegistered e) {
        openedOn = e.occurredOn();
    }

    @EventSourcingHandler
    void on(CaseBroughtForward e) {
        openedOn = e.registeredOn();
        if (e.status() == CaseStatus.COORDINATION) { // since when is not said on paper
            firstCoordinatedOn = e.registeredOn();
        }
    }

    @EventSourcingHandler
    void on(ServiceRequested e) {
        requests.put(e.requestId(), e);
        if (!isClosed && (lastClosedOn == null || !e.occurredOn().isBefore(lastClosedOn))) {
            waiting.add(e.requestId());
        }
    }

    @EventSourcingHandler
    void on(ServiceNotProvided e) {
        answered(e.requestId(), e.service(), e.occurredOn());
    }

    @EventSourcingHandler
    void on(ServiceProvided e) {
        answered(e.requestId(), e.service(), e.occurredOn());
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(SkillTrainingLinked e) {
        trainings.add(e);
    }

    @EventSourcingHandler
    void on(LegalStepRecorded e) {
        pocsoReported |= e.step() == LegalStep.POCSO_REPORT;
        firRecorded |= e.step() == LegalStep.FIR || e.step() == LegalStep.ZERO_FIR;
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ReferralCompleted e) {
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ReliefSecured e) {
        cameTogether(e.occurredOn());
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(CoordinationMeetingHeld e) {
        cameTogether(e.occurredOn());
    }

    @EventSourcingHandler
    void on(CoordinationStarted e) {
        coordinatedWith = e.partners().isEmpty() ? Set.of() : EnumSet.copyOf(e.partners());
        firstCoordinatedOn = firstCoordinatedOn == null || e.occurredOn().isBefore(firstCoordinatedOn)
                ? e.occurredOn()
                : firstCoordinatedOn;
    }

    /** What was recorded before the reopening but happened after its day counts for the new service, too. */
    @EventSourcingHandler
    void on(CaseReopened e) {
        openedOn = e.occurredOn();
        isClosed = false;
        reopenedFor = e.reason();
        deeds.removeIf(on -> !on.isAfter(openedOn));
    }

    @EventSourcingHandler
    void on(CaseClosed e) {
        waiting.clear();
        isClosed = true;
        lastClosedOn = e.occurredOn();
    }

    private void answered(@Nullable UUID request, Service service, LocalDate on) {
        if (request != null) {
            answers.put(request, new Answer(service, on));
            waiting.remove(request);
        }
    }

    private void cameTogether(LocalDate on) {
        firstTogetherOn = firstTogetherOn == null || on.isBefore(firstTogetherOn) ? on : firstTogetherOn;
    }

    private void did(LocalDate on) {
        if (!on.isBefore(openedOn)) {
            deeds.add(on);
        }
    }
}
