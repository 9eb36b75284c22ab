package org.caseledger.service.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.caseledger.events.Role;

/**
 * The one table of who may do what, by the simple names of the commands. At night anybody of the centre but its guards registers, gives
 * what is needed at once and calls help; the rest is for those who work with her. What of a command is for {@link #ADMINISTRATOR} alone,
 * who knows the command's content adds.
 */
public final class RoleTable {
    /** Most ways to end a case, and a death found at a follow-up. */
    public static final Set<Role> ADMINISTRATOR = Set.of(Role.CENTRE_ADMINISTRATOR);

    private static final Set<Role> ANY_STAFF = Collections.unmodifiableSet(EnumSet.of(
            Role.CENTRE_ADMINISTRATOR,
            Role.CASE_WORKER,
            Role.PSYCHO_SOCIAL_COUNSELLOR,
            Role.PARA_LEGAL_PERSONNEL,
            Role.PARA_MEDICAL_PERSONNEL,
            Role.OFFICE_ASSISTANT,
            Role.MULTI_PURPOSE_STAFF));
    private static final Set<Role> THOSE_WHO_WORK_WITH_HER = Collections.unmodifiableSet(EnumSet.of(
            Role.CENTRE_ADMINISTRATOR,
            Role.CASE_WORKER,
            Role.PSYCHO_SOCIAL_COUNSELLOR,
            Role.PARA_LEGAL_PERSONNEL,
            Role.PARA_MEDICAL_PERSONNEL));

    /** Who keeps the papers of a centre as well. */
    private static final Set<Role> KEEPERS_OF_THE_RECORDS =
            Set.of(Role.CENTRE_ADMINISTRATOR, Role.CASE_WORKER, Role.OFFICE_ASSISTANT);

    private static final Set<Role> OFFICERS = Set.of(Role.DISTRICT_OFFICER, Role.STATE_OFFICER);

    /** Who answers for what is kept of her, whatever centre holds the case. */
    private static final Set<Role> OFFICERS_FOR_DATA =
            Set.of(Role.DISTRICT_OFFICER, Role.STATE_OFFICER, Role.DATA_PROTECTION_OFFICER);

    private static final Map<String, Set<Role>> TABLE = Map.ofEntries(
            Map.entry("CommissionCentre", Set.of(Role.STATE_OFFICER)),
            Map.entry("RegisterCase", ANY_STAFF),
            Map.entry("ProvideService", ANY_STAFF),
            Map.entry("RecordServiceNotProvided", ANY_STAFF),
            Map.entry("ReferCase", ANY_STAFF),
            Map.entry("ClassifyCase", THOSE_WHO_WORK_WITH_HER),
            Map.entry("AssignCase", THOSE_WHO_WORK_WITH_HER),
            Map.entry("AssessRisk", THOSE_WHO_WORK_WITH_HER),
            Map.entry("CompleteReferral", THOSE_WHO_WORK_WITH_HER),
            Map.entry("RecordLegalStep", THOSE_WHO_WORK_WITH_HER),
            Map.entry("StartCoordination", THOSE_WHO_WORK_WITH_HER),
            Map.entry("SecureRelief", THOSE_WHO_WORK_WITH_HER),
            Map.entry("EndCoordination", THOSE_WHO_WORK_WITH_HER),
            Map.entry("ResolveCase", THOSE_WHO_WORK_WITH_HER),
            Map.entry("RecordFollowUp", THOSE_WHO_WORK_WITH_HER),
            Map.entry("ReopenCase", THOSE_WHO_WORK_WITH_HER),
            Map.entry("CloseCase", THOSE_WHO_WORK_WITH_HER),
            Map.entry("SuspendCentre", Set.of(Role.STATE_OFFICER)),
            Map.entry("ReopenCentre", Set.of(Role.STATE_OFFICER)),
            Map.entry("CloseCentre", Set.of(Role.STATE_OFFICER)),
            Map.entry("PostStaff", OFFICERS),
            Map.entry("RelieveStaff", OFFICERS),
            Map.entry("InspectCentre", OFFICERS),
            Map.entry("BringCaseForward", KEEPERS_OF_THE_RECORDS),
            Map.entry("LogHelplineCall", Set.of(Role.HELPLINE_SYSTEM)),
            Map.entry("RouteCall", Set.of(Role.HELPLINE_SYSTEM)),
            Map.entry("TakeUpCall", ANY_STAFF),
            Map.entry("RecordConsent", ANY_STAFF),
            Map.entry("RequestService", ANY_STAFF),
            Map.entry("AdmitToShelter", ANY_STAFF),
            Map.entry("AdmitChildren", ANY_STAFF),
            Map.entry("LeaveShelter", ANY_STAFF),
            Map.entry("ExtendShelterStay", Set.of(Role.CENTRE_ADMINISTRATOR, Role.DISTRICT_OFFICER)),
            Map.entry("ExceedShelterLimit", Set.of(Role.SYSTEM)),
            Map.entry("AgreeSafetyPlan", THOSE_WHO_WORK_WITH_HER),
            Map.entry("LinkCases", THOSE_WHO_WORK_WITH_HER),
            Map.entry("AcceptReferral", THOSE_WHO_WORK_WITH_HER),
            Map.entry("RejectReferral", THOSE_WHO_WORK_WITH_HER),
            Map.entry("RevokeReferral", THOSE_WHO_WORK_WITH_HER),
            Map.entry("HoldCoordinationMeeting", THOSE_WHO_WORK_WITH_HER),
            Map.entry("LinkSkillTraining", THOSE_WHO_WORK_WITH_HER),
            Map.entry("RequestTransfer", THOSE_WHO_WORK_WITH_HER),
            Map.entry("WithdrawTransfer", THOSE_WHO_WORK_WITH_HER),
            Map.entry("AcceptTransfer", ADMINISTRATOR),
            Map.entry("DeclineTransfer", ADMINISTRATOR),
            Map.entry("RecordIdentity", ANY_STAFF),
            Map.entry("AddNote", THOSE_WHO_WORK_WITH_HER),
            Map.entry(
                    "PlaceLegalHold",
                    Set.of(
                            Role.CENTRE_ADMINISTRATOR,
                            Role.DISTRICT_OFFICER,
                            Role.STATE_OFFICER,
                            Role.DATA_PROTECTION_OFFICER)),
            Map.entry("LiftLegalHold", OFFICERS_FOR_DATA),
            Map.entry("ApproveErasure", OFFICERS_FOR_DATA),
            Map.entry("ErasePersonalData", Set.of(Role.SYSTEM)),
            Map.entry("CorrectDetails", THOSE_WHO_WORK_WITH_HER),
            Map.entry("VoidEntry", THOSE_WHO_WORK_WITH_HER),
            Map.entry("HoldReview", OFFICERS),
            Map.entry("IssueDirection", OFFICERS),
            Map.entry("ComplyWithDirection", ADMINISTRATOR),
            Map.entry("PublishFigures", Set.of(Role.STATE_OFFICER)),
            Map.entry("RestoreLedger", Set.of(Role.STATE_OFFICER)),
            Map.entry("ResumeSigning", Set.of(Role.STATE_OFFICER)),
            Map.entry("TakeCheckpoint", Set.of(Role.SYSTEM)),
            Map.entry("SealAccessLog", Set.of(Role.SYSTEM)),
            Map.entry("MissFollowUp", Set.of(Role.SYSTEM)));

    private RoleTable() {}

    /** Names of all commands. */
    public static Set<String> commands() {
        return TABLE.keySet();
    }

    /** Roles that may do some of this; none for a command that is not in the table. */
    public static Set<Role> whoMay(String command) {
        return TABLE.getOrDefault(command, Set.of());
    }
}
