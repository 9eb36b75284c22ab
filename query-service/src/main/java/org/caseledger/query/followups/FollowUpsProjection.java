package org.caseledger.query.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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

/**
 * Keeps who holds each case, its plans and their ends, every follow-up, and what became of each of these entries. Positions are taken as objects: Axon does not offer an event to a handler that
 * asks for metadata as a primitive.
 */
final class FollowUpsProjection {
    /** Events that change nothing about follow-ups. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            ChildrenAdmitted.class,
            PaperNumberTaken.class,
            LedgerOpened.class,
            CentreCommissioned.class,
            RegistrationNumberIssued.class,
            CentreSuspended.class,
            CentreReopened.class,
            CentreClosed.class,
            StaffPosted.class,
            StaffRelieved.class,
            CentreInspected.class,
            HelplineCallLogged.class,
            CallRouted.class,
            CallTakenUp.class,
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class,
            ConsentRecorded.class,
            SafetyPlanAgreed.class,
            CasesLinked.class,
            ServiceRequested.class,
            ShelterAdmitted.class,
            ShelterStayExtended.class,
            ShelterLeft.class,
            ShelterLimitExceeded.class,
            ReferralAccepted.class,
            ReferralRejected.class,
            ReferralRevoked.class,
            CoordinationMeetingHeld.class,
            SkillTrainingLinked.class,
            TransferRequested.class,
            TransferDeclined.class,
            TransferWithdrawn.class,
            CaseClassified.class,
            CaseAssigned.class,
            RiskAssessed.class,
            ServiceProvided.class,
            ServiceNotProvided.class,
            CaseReferred.class,
            ReferralCompleted.class,
            CoordinationStarted.class,
            ReliefSecured.class,
            CoordinationEnded.class,
            LegalStepRecorded.class);

    private final ViewChanges<Monitoring> followUps;

    FollowUpsProjection(ViewChanges<Monitoring> followUps) {
        this.followUps = followUps;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.centre(), e.occurredOn(), Known.since(position));
        followUps.change(e.caseId().toString(), before -> Monitoring.begun(e.number(), holder));
    }

    @EventHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.centre(), e.occurredOn(), Known.since(position));
        followUps.change(e.caseId().toString(), before -> Monitoring.begun(e.number(), holder));
    }

    @EventHandler
    void on(CaseResolved e, @SequenceNumber long sequence) {
        change(e, monitoring -> monitoring.resolved(sequence));
    }

    @EventHandler
    void on(FollowUpPlanned e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.planned(e, position));
    }

    @EventHandler
    void on(
            FollowUpRecorded e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.SEALED_AT) Instant sealedAt) {
        FollowUp followUp = FollowUp.of(e, sequence, day(sealedAt), position);
        change(e, monitoring -> monitoring.followedUp(followUp));
    }

    @EventHandler
    void on(FollowUpMissed e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.missed(e, position));
    }

    @EventHandler
    void on(CaseReopened e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        PlanEnd end = new PlanEnd(sequence, e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.ended(end));
    }

    @EventHandler
    void on(CaseClosed e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        PlanEnd end = new PlanEnd(sequence, e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.ended(end));
    }

    @EventHandler
    void on(TransferAccepted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Holder holder = new Holder(sequence, e.to(), e.occurredOn(), Known.since(position));
        change(e, monitoring -> monitoring.movedTo(holder));
    }

    @EventHandler
    void on(
            DetailsCorrected e,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.SEALED_AT) Instant sealedAt) {
        change(e, monitoring -> monitoring.corrected(e, day(sealedAt), position));
    }

    @EventHandler
    void on(EntryVoided e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, monitoring -> monitoring.voided(e.voids(), position));
    }

    private void change(CaseEvent e, UnaryOperator<Monitoring> change) {
        followUps.change(e.caseId().toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + e.caseId() + " was never begun");
            }
            return change.apply(before);
        });
    }

    private static LocalDate day(Instant sealedAt) {
        return LocalDate.ofInstant(sealedAt, LedgerClock.ZONE);
    }
}
