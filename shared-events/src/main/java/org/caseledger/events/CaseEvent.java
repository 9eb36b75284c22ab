package org.caseledger.events;

import java.util.Optional;
import java.util.UUID;

/** A fact in the life of a case. */
public sealed interface CaseEvent extends Event
        permits CaseRegistered,
                CaseBroughtForward,
                CaseClassified,
                CaseAssigned,
                ConsentRecorded,
                RiskAssessed,
                SafetyPlanAgreed,
                CasesLinked,
                ServiceRequested,
                ServiceProvided,
                ServiceNotProvided,
                ShelterAdmitted,
                ChildrenAdmitted,
                ShelterStayExtended,
                ShelterLeft,
                ShelterLimitExceeded,
                CaseReferred,
                ReferralAccepted,
                ReferralRejected,
                ReferralCompleted,
                ReferralRevoked,
                LegalStepRecorded,
                CoordinationStarted,
                CoordinationMeetingHeld,
                ReliefSecured,
                CoordinationEnded,
                SkillTrainingLinked,
                CaseResolved,
                FollowUpPlanned,
                FollowUpRecorded,
                FollowUpMissed,
                CaseClosed,
                CaseReopened,
                TransferRequested,
                TransferAccepted,
                TransferDeclined,
                TransferWithdrawn,
                IdentityRecorded,
                NoteAdded,
                LegalHoldPlaced,
                LegalHoldLifted,
                ErasureEvent,
                DetailsCorrected,
                EntryVoided {
    UUID caseId();

    /** Where the case stands after this event; empty where it stays where it was. The first posting of an event is the movement. */
    default Optional<Place> moves() {
        return postings().stream().findFirst().map(movement -> new Place(movement.centre(), movement.to()));
    }
}
