package org.caseledger.query.shelter;

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
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Standing;
import org.caseledger.query.processing.ViewChanges;

/** Keeps the stays of each case, and what was recorded of them when. */
final class ShelterProjection {
    /** Events that change nothing about stays in a shelter. */
    static final Set<Class<? extends Event>> IGNORED = Set.of(
            PaperNumberTaken.class,
            LedgerOpened.class,
            CentreCommissioned.class,
            CentreSuspended.class,
            CentreReopened.class,
            CentreClosed.class,
            StaffPosted.class,
            StaffRelieved.class,
            CentreInspected.class,
            RegistrationNumberIssued.class,
            HelplineCallLogged.class,
            CallRouted.class,
            CallTakenUp.class,
            CaseClassified.class,
            CaseAssigned.class,
            ConsentRecorded.class,
            RiskAssessed.class,
            SafetyPlanAgreed.class,
            CasesLinked.class,
            ServiceRequested.class,
            ServiceProvided.class,
            ServiceNotProvided.class,
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
            TransferDeclined.class,
            TransferWithdrawn.class,
            ReviewHeld.class,
            DirectionIssued.class,
            DirectionComplied.class,
            FiguresPublished.class);

    private final ViewChanges<ShelteredCase> cases;

    ShelterProjection(ViewChanges<ShelteredCase> cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(CaseRegistered e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        begin(e, CaseLife.of(e, Standing.recorded(sequence, position)));
    }

    @EventHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        begin(e, CaseLife.of(e, Standing.recorded(sequence, position)));
    }

    @EventHandler
    void on(TransferAccepted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.with(of.life().transferred(e, standing)));
    }

    @EventHandler
    void on(ShelterAdmitted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.admitted(Admission.of(e, standing)));
    }

    @EventHandler
    void on(ChildrenAdmitted e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.joined(Companions.of(e, standing)));
    }

    @EventHandler
    void on(
            ShelterStayExtended e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.extended(Extension.of(e, standing)));
    }

    @EventHandler
    void on(ShelterLeft e, @SequenceNumber long sequence, @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.left(Departure.of(e, standing)));
    }

    @EventHandler
    void on(
            ShelterLimitExceeded e,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.POSITION) Long position) {
        Standing standing = Standing.recorded(sequence, position);
        change(e, of -> of.exceeded(Passing.of(e, standing)));
    }

    @EventHandler
    void on(DetailsCorrected e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, of -> of.corrected(e, position));
    }

    @EventHandler
    void on(EntryVoided e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e, of -> of.retracted(e, position));
    }

    private void begin(CaseEvent e, CaseLife life) {
        cases.change(e.caseId().toString(), before -> ShelteredCase.begun(life));
    }

    private void change(CaseEvent e, UnaryOperator<ShelteredCase> change) {
        UUID caseId = e.caseId();
        cases.change(caseId.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("case " + caseId + " never entered the ledger");
            }
            return change.apply(before);
        });
    }
}
