package org.caseledger.query.caseregister;

import static org.caseledger.events.CaseStatus.CLOSED;
import static org.caseledger.events.CaseStatus.COORDINATION;
import static org.caseledger.events.CaseStatus.IN_SERVICE;
import static org.caseledger.events.CaseStatus.REGISTERED;
import static org.caseledger.events.CaseStatus.UNDER_FOLLOW_UP;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Role;

/**
 * What a caller may try with a case, by the names of the commands: offered, not promised. The command service decides, by its own tables
 * and by rules that need the whole case.
 */
final class AllowedActions {
    private static final Set<Role> THOSE_WHO_WORK_WITH_HER = Collections.unmodifiableSet(EnumSet.of(
            Role.CENTRE_ADMINISTRATOR,
            Role.CASE_WORKER,
            Role.PSYCHO_SOCIAL_COUNSELLOR,
            Role.PARA_LEGAL_PERSONNEL,
            Role.PARA_MEDICAL_PERSONNEL));

    private static final Set<Role> ANY_STAFF = Collections.unmodifiableSet(EnumSet.of(
            Role.CENTRE_ADMINISTRATOR,
            Role.CASE_WORKER,
            Role.PSYCHO_SOCIAL_COUNSELLOR,
            Role.PARA_LEGAL_PERSONNEL,
            Role.PARA_MEDICAL_PERSONNEL,
            Role.OFFICE_ASSISTANT,
            Role.MULTI_PURPOSE_STAFF));

    /** On a closed case as late entries. */
    private static final Set<CaseStatus> ALWAYS = Collections.unmodifiableSet(EnumSet.allOf(CaseStatus.class));

    private static final List<Action> TABLE = List.of(
            new Action("ClassifyCase", THOSE_WHO_WORK_WITH_HER, ALWAYS),
            new Action("AssignCase", THOSE_WHO_WORK_WITH_HER, ALWAYS),
            new Action("AssessRisk", THOSE_WHO_WORK_WITH_HER, ALWAYS),
            new Action("ProvideService", ANY_STAFF, ALWAYS),
            new Action("RecordServiceNotProvided", ANY_STAFF, ALWAYS),
            new Action("ReferCase", ANY_STAFF, ALWAYS),
            new Action("CompleteReferral", THOSE_WHO_WORK_WITH_HER, ALWAYS),
            new Action("RecordLegalStep", THOSE_WHO_WORK_WITH_HER, ALWAYS),
            new Action("StartCoordination", THOSE_WHO_WORK_WITH_HER, Set.of(REGISTERED, IN_SERVICE)),
            new Action(
                    "SecureRelief", THOSE_WHO_WORK_WITH_HER, Set.of(COORDINATION, IN_SERVICE, UNDER_FOLLOW_UP, CLOSED)),
            new Action("EndCoordination", THOSE_WHO_WORK_WITH_HER, Set.of(COORDINATION)),
            new Action("ResolveCase", THOSE_WHO_WORK_WITH_HER, Set.of(IN_SERVICE, COORDINATION)),
            new Action("RecordFollowUp", THOSE_WHO_WORK_WITH_HER, Set.of(UNDER_FOLLOW_UP, CLOSED)),
            new Action("ReopenCase", THOSE_WHO_WORK_WITH_HER, Set.of(UNDER_FOLLOW_UP, CLOSED)),
            new Action("CloseCase", THOSE_WHO_WORK_WITH_HER, Set.of(UNDER_FOLLOW_UP)),
            new Action("CloseCase", Set.of(Role.CENTRE_ADMINISTRATOR), Set.of(REGISTERED, IN_SERVICE, COORDINATION)));

    private AllowedActions() {}

    static List<String> of(CaseSummary summary, Set<Role> roles) {
        return TABLE.stream()
                .filter(action -> action.statuses.contains(summary.status()))
                .filter(action -> roles.stream().anyMatch(action.roles::contains))
                .map(Action::command)
                .filter(command -> !(command.equals("ReopenCase") && isEndedForGood(summary)))
                .toList();
    }

    private static boolean isEndedForGood(CaseSummary summary) {
        ClosingReason reason = summary.closingReason();
        return reason != null && reason.isFinal();
    }

    private record Action(String command, Set<Role> roles, Set<CaseStatus> statuses) {}
}
