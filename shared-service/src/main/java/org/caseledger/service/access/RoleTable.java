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
