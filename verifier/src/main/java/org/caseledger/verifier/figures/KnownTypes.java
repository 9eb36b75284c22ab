package org.caseledger.verifier.figures;

import java.util.Set;

/** Types of events as the format lists them. Of any other nobody knows whether it counts. */
final class KnownTypes {
    /** Those that may have postings, in any revision, and those without which postings say too little. */
    private static final Set<String> GIVEN = Set.of(
            "CaseBroughtForward",
            "CaseClosed",
            "CaseReferred",
            "CaseRegistered",
            "CaseReopened",
            "CaseResolved",
            "CentreCommissioned",
            "CoordinationEnded",
            "CoordinationStarted",
            "DetailsCorrected",
            "EntryVoided",
            "FiguresPublished",
            "LegalStepRecorded",
            "RegistrationNumberIssued",
            "ServiceProvided",
            "ShelterAdmitted",
            "TransferAccepted");

    /** Those that never have postings. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "AccessLogDropped",
            "AccessLogSealed",
            "CallRouted",
            "CallTakenUp",
            "CaseAssigned",
            "CaseClassified",
            "CasesLinked",
            "CentreClosed",
            "CentreInspected",
            "CentreReopened",
            "CentreSuspended",
            "CheckpointTaken",
            "ChildrenAdmitted",
            "ConsentRecorded",
            "CoordinationMeetingHeld",
            "DirectionComplied",
            "DirectionIssued",
            "FollowUpMissed",
            "FollowUpPlanned",
            "FollowUpRecorded",
            "HelplineCallLogged",
            "IdentityRecorded",
            "LedgerOpened",
            "LedgerRestored",
            "NoteAdded",
            "LegalHoldPlaced",
            "LegalHoldLifted",
            "ErasureApproved",
            "PersonalDataErased",
            "PaperNumberTaken",
            "ReferralAccepted",
            "ReferralCompleted",
            "ReferralRejected",
            "ReferralRevoked",
            "ReliefSecured",
            "ReviewHeld",
            "RiskAssessed",
            "SafetyPlanAgreed",
            "ServiceNotProvided",
            "ServiceRequested",
            "ShelterLeft",
            "ShelterLimitExceeded",
            "ShelterStayExtended",
            "SigningResumed",
            "SkillTrainingLinked",
            "StaffPosted",
            "StaffRelieved",
            "TransferDeclined",
            "TransferRequested",
            "TransferWithdrawn");

    private KnownTypes() {}

    static boolean isKnown(String type, String revision) {
        return (isGiven(type) || NOT_COUNTED.contains(type))
                && (revision.equals("1") || (type.equals("FiguresPublished") && revision.equals("2")));
    }

    /** Whether what an event of this type says is in the file. */
    static boolean isGiven(String type) {
        return GIVEN.contains(type);
    }
}
