package org.caseledger.query.centres;

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
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreEvent;
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
import org.caseledger.query.lists.Fact;
import org.caseledger.query.processing.ViewChanges;
import org.jspecify.annotations.Nullable;

/** Keeps the life of each centre. */
final class CentresProjection {
    /** Events that say nothing about a centre itself. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            ChildrenAdmitted.class,
            LedgerOpened.class,
            HelplineCallLogged.class,
            CallRouted.class,
            CallTakenUp.class,
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseClassified.class,
            CaseAssigned.class,
            ConsentRecorded.class,
            RiskAssessed.class,
            SafetyPlanAgreed.class,
            CasesLinked.class,
            ServiceRequested.class,
            ServiceProvided.class,
            ServiceNotProvided.class,
            ShelterAdmitted.class,
            ShelterStayExtended.class,
            ShelterLeft.class,
            ShelterLimitExceeded.class,
            CaseReferred.class,
            ReferralAccepted.class,
            ReferralRejected.class,
            ReferralCompleted.class,
            ReferralRevoked.class,
            LegalStepRecorded.class,
            CoordinationStarted.class,
            CoordinationMeetingHeld.class,
            ReliefSecured.class,
            CoordinationEnded.class,
            SkillTrainingLinked.class,
            CaseResolved.class,
            FollowUpPlanned.class,
            FollowUpRecorded.class,
            FollowUpMissed.class,
            CaseClosed.class,
            CaseReopened.class,
            TransferRequested.class,
            TransferAccepted.class,
            TransferDeclined.class,
            TransferWithdrawn.class,
            DetailsCorrected.class,
            EntryVoided.class,
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class);

    private final ViewChanges<CentreLife> centres;

    CentresProjection(ViewChanges<CentreLife> centres) {
        this.centres = centres;
    }

    @EventHandler
    void on(CentreCommissioned e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        centres.change(e.centre(), before -> CentreLife.begunBy(e, version, position));
    }

    @EventHandler
    void on(CentreSuspended e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.suspended(e.caretaker(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(CentreReopened e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.reopened(new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(CentreClosed e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.closed(new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(StaffPosted e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.posted(e.staff(), e.role(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(StaffRelieved e, @SequenceNumber long version, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, version, life -> life.relieved(e.staff(), e.role(), new Fact(e.occurredOn(), position)));
    }

    @EventHandler
    void on(
            CentreInspected e,
            @SequenceNumber long version,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String by) {
        Fact made = new Fact(e.occurredOn(), position);
        change(e, version, life -> life.inspected(new Inspection(e.inspectionId(), e.findings(), by, made)));
    }

    /** Only the version moves: whoever closes the centre must have seen it. */
    @EventHandler
    void on(RegistrationNumberIssued e, @SequenceNumber long version) {
        change(e, version, life -> life);
    }

    @EventHandler
    void on(PaperNumberTaken e, @SequenceNumber long version) {
        change(e, version, life -> life);
    }

    private void change(CentreEvent event, long version, UnaryOperator<CentreLife> change) {
        centres.change(event.centre(), before -> {
            if (before == null) {
                throw new IllegalStateException("centre " + event.centre() + " was never commissioned");
            }
            return change.apply(before).at(version);
        });
    }
}
