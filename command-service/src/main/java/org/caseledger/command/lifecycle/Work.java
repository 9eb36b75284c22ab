package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ServiceProvided;
import org.jspecify.annotations.Nullable;

/** What was done for her since the case was registered or last reopened. */
final class Work {
    private LocalDate openedOn = LocalDate.MIN;
    private LocalDate newestDeedOn = LocalDate.MIN;
    private boolean done;
    private boolean pocsoReported;
    private @Nullable ReopeningReason reopenedFor;
    private @Nullable LocalDate firstCoordinatedOn;
    private Set<Partner> coordinatedWith = Set.of();

    /** A service, a legal step, a completed referral or a relief, dated since the opening. */
    boolean isDone() {
        return done;
    }

    boolean isPocsoReported() {
        return pocsoReported;
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

    @EventSourcingHandler
    void on(CaseRegistered e) {
        openedOn = e.occurredOn();
    }

    @EventSourcingHandler
    void on(ServiceProvided e) {
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(LegalStepRecorded e) {
        pocsoReported |= e.step() == LegalStep.POCSO_REPORT;
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ReferralCompleted e) {
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(ReliefSecured e) {
        did(e.occurredOn());
    }

    @EventSourcingHandler
    void on(CoordinationStarted e) {
        coordinatedWith = e.partners().isEmpty() ? Set.of() : EnumSet.copyOf(e.partners());
        firstCoordinatedOn = firstCoordinatedOn == null ? e.occurredOn() : firstCoordinatedOn;
    }

    /** What was recorded before the reopening but happened after its day counts for the new service, too. */
    @EventSourcingHandler
    void on(CaseReopened e) {
        openedOn = e.occurredOn();
        reopenedFor = e.reason();
        done = newestDeedOn.isAfter(openedOn);
    }

    private void did(LocalDate on) {
        done |= !on.isBefore(openedOn);
        newestDeedOn = on.isAfter(newestDeedOn) ? on : newestDeedOn;
    }
}
