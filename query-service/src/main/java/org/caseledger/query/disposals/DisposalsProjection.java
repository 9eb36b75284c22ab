package org.caseledger.query.disposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.CallRouted;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreInspected;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.PaperNumberTaken;
import org.caseledger.events.Posting;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.clock.LedgerClock;

/** Keeps each case's resolutions and closings, and what was said of them later. */
final class DisposalsProjection {
    /** Events that dispose of no case. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            ChildrenAdmitted.class,
            PaperNumberTaken.class,
            CallRouted.class,
            CallTakenUp.class,
            CaseAssigned.class,
            CaseClassified.class,
            CaseReferred.class,
            CaseReopened.class,
            CasesLinked.class,
            CentreClosed.class,
            CentreCommissioned.class,
            CentreInspected.class,
            CentreReopened.class,
            CentreSuspended.class,
            ConsentRecorded.class,
            CoordinationEnded.class,
            CoordinationMeetingHeld.class,
            CoordinationStarted.class,
            DirectionComplied.class,
            DirectionIssued.class,
            FiguresPublished.class,
            FollowUpMissed.class,
            FollowUpPlanned.class,
            FollowUpRecorded.class,
            HelplineCallLogged.class,
            LedgerOpened.class,
            LegalStepRecorded.class,
            ReferralAccepted.class,
            ReferralCompleted.class,
            ReferralRejected.class,
            ReferralRevoked.class,
            RegistrationNumberIssued.class,
            ReliefSecured.class,
            ReviewHeld.class,
            RiskAssessed.class,
            SafetyPlanAgreed.class,
            ServiceNotProvided.class,
            ServiceProvided.class,
            ServiceRequested.class,
            ShelterAdmitted.class,
            ShelterLeft.class,
            ShelterLimitExceeded.class,
            ShelterStayExtended.class,
            SkillTrainingLinked.class,
            StaffPosted.class,
            StaffRelieved.class,
            TransferAccepted.class,
            TransferDeclined.class,
            TransferRequested.class,
            TransferWithdrawn.class);

    private final ViewChanges<CaseDisposals> disposals;

    DisposalsProjection(ViewChanges<CaseDisposals> disposals) {
        this.disposals = disposals;
    }

    @EventHandler
    void on(CaseRegistered e) {
        disposals.change(e.caseId().toString(), before -> CaseDisposals.none(e.number(), e.occurredOn()));
    }

    @EventHandler
    void on(CaseBroughtForward e) {
        disposals.change(e.caseId().toString(), before -> CaseDisposals.none(e.number(), e.registeredOn()));
    }

    @EventHandler
    void on(CaseResolved e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.SEALED_AT) Instant recordedAt) {
        Posting movement = movement(e);
        change(
                e,
                before -> before.and(new Disposal(
                        sequence,
                        movement.reason(),
                        movement.centre(),
                        e.occurredOn(),
                        e.outcome(),
                        null,
                        day(recordedAt))));
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.SEALED_AT) Instant recordedAt) {
        Posting movement = movement(e);
        change(
                e,
                before -> before.and(new Disposal(
                        sequence,
                        movement.reason(),
                        movement.centre(),
                        e.occurredOn(),
                        null,
                        e.reason(),
                        day(recordedAt))));
    }

    @EventHandler
    void on(DetailsCorrected e) {
        change(e, before -> before.and(new Correction(e.corrects(), e.field(), e.newValue())));
    }

    @EventHandler
    void on(EntryVoided e) {
        change(e, before -> before.without(e.voids()));
    }

    private void change(CaseEvent event, UnaryOperator<CaseDisposals> change) {
        UUID id = event.caseId();
        disposals.change(id.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + id + " begins with "
                        + event.getClass().getSimpleName() + " and not with its registration");
            }
            return change.apply(before);
        });
    }

    /** The first posting; others put earlier ones right. */
    private static Posting movement(CaseEvent event) {
        return event.postings().get(0);
    }

    private static LocalDate day(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, LedgerClock.ZONE);
    }
}
