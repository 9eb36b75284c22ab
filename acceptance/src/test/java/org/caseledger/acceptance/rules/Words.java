package org.caseledger.acceptance.rules;

import java.util.Set;

/** The frozen names of the domain: events by what they are about, statuses, roles. */
final class Words {
    static final Set<String> OF_CENTRES = Set.of(
            "CentreCommissioned",
            "CentreSuspended",
            "CentreReopened",
            "CentreClosed",
            "StaffPosted",
            "StaffRelieved",
            "CentreInspected",
            "RegistrationNumberIssued",
            "PaperNumberTaken");
    static final Set<String> OF_THE_LEDGER =
            Set.of("LedgerOpened", "CheckpointTaken", "AccessLogSealed", "AccessLogDropped");
    static final Set<String> OF_CALLS = Set.of("HelplineCallLogged", "CallRouted", "CallTakenUp");
    static final Set<String> OF_REVIEWS =
            Set.of("ReviewHeld", "DirectionIssued", "DirectionComplied", "FiguresPublished");
    static final Set<String> OF_ORIGINS = Set.of("LedgerRestored", "SigningResumed");
    static final Set<String> BEGINNINGS = Set.of("CaseRegistered", "CaseBroughtForward");
    static final Set<String> OF_CASES = Set.of(
            "CaseRegistered",
            "CaseBroughtForward",
            "CaseClassified",
            "CaseAssigned",
            "ConsentRecorded",
            "RiskAssessed",
            "SafetyPlanAgreed",
            "CasesLinked",
            "ServiceRequested",
            "ServiceProvided",
            "ServiceNotProvided",
            "ShelterAdmitted",
            "ChildrenAdmitted",
            "ShelterStayExtended",
            "ShelterLeft",
            "ShelterLimitExceeded",
            "CaseReferred",
            "ReferralAccepted",
            "ReferralRejected",
            "ReferralCompleted",
            "ReferralRevoked",
            "LegalStepRecorded",
            "CoordinationStarted",
            "CoordinationMeetingHeld",
            "ReliefSecured",
            "CoordinationEnded",
            "SkillTrainingLinked",
            "CaseResolved",
            "FollowUpPlanned",
            "FollowUpRecorded",
            "FollowUpMissed",
            "CaseClosed",
            "CaseReopened",
            "TransferRequested",
            "TransferAccepted",
            "TransferDeclined",
            "TransferWithdrawn",
            "IdentityRecorded",
            "NoteAdded",
            "LegalHoldPlaced",
            "LegalHoldLifted",
            "ErasureApproved",
            "PersonalDataErased",
            "DetailsCorrected",
            "EntryVoided");

    /** Begins service in a case that is only registered. */
    static final Set<String> FIRST_DEEDS =
            Set.of("ServiceProvided", "ShelterAdmitted", "CaseReferred", "LegalStepRecorded");
    /** Moves status or centre whenever it happens. */
    static final Set<String> MOVES = Set.of(
            "CoordinationStarted",
            "CoordinationEnded",
            "CaseResolved",
            "CaseReopened",
            "CaseClosed",
            "TransferAccepted");
    /** What time makes of a case, or the ledger itself: nobody said it, so nobody takes it back. */
    static final Set<String> NOT_SAID_BY_ANYONE =
            Set.of("FollowUpPlanned", "FollowUpMissed", "ShelterLimitExceeded", "PersonalDataErased");

    static final Set<String> PUTTING_RIGHT = Set.of("DetailsCorrected", "EntryVoided");

    static final Set<String> OPEN = Set.of("REGISTERED", "IN_SERVICE", "COORDINATION");
    static final Set<String> STRIKES_OFF = Set.of("DUPLICATE", "REGISTERED_IN_ERROR");
    static final Set<String> FOR_GOOD = Set.of("DUPLICATE", "REGISTERED_IN_ERROR", "DECEASED");

    static final String ADMINISTRATOR = "CENTRE_ADMINISTRATOR";
    static final Set<String> WORKERS = Set.of(
            ADMINISTRATOR, "CASE_WORKER", "PSYCHO_SOCIAL_COUNSELLOR", "PARA_LEGAL_PERSONNEL", "PARA_MEDICAL_PERSONNEL");
    static final Set<String> STAFF = Set.of(
            ADMINISTRATOR,
            "CASE_WORKER",
            "PSYCHO_SOCIAL_COUNSELLOR",
            "PARA_LEGAL_PERSONNEL",
            "PARA_MEDICAL_PERSONNEL",
            "OFFICE_ASSISTANT",
            "MULTI_PURPOSE_STAFF");

    private Words() {}

    static boolean isKnown(String type) {
        return OF_THE_LEDGER.contains(type)
                || OF_CENTRES.contains(type)
                || OF_CALLS.contains(type)
                || OF_REVIEWS.contains(type)
                || OF_ORIGINS.contains(type)
                || OF_CASES.contains(type);
    }
}
