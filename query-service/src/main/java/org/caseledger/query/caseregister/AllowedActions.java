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
import org.caseledger.service.access.RoleTable;

/**
 * What a caller may try with a case, by the names of the commands: offered, not promised. The command service decides, by what is done and
 * by rules that need the whole case.
 */
final class AllowedActions {
    /** On a closed case as late entries. */
    private static final Set<CaseStatus> ALWAYS = Collections.unmodifiableSet(EnumSet.allOf(CaseStatus.class));

    private static final List<Action> TABLE = List.of(
            new Action("ClassifyCase", ALWAYS),
            new Action("AssignCase", ALWAYS),
            new Action("AssessRisk", ALWAYS),
            new Action("ProvideService", ALWAYS),
            new Action("RecordServiceNotProvided", ALWAYS),
            new Action("ReferCase", ALWAYS),
            new Action("CompleteReferral", ALWAYS),
            new Action("RecordLegalStep", ALWAYS),
            new Action("StartCoordination", Set.of(REGISTERED, IN_SERVICE)),
            new Action("SecureRelief", Set.of(COORDINATION, IN_SERVICE, UNDER_FOLLOW_UP, CLOSED)),
            new Action("EndCoordination", Set.of(COORDINATION)),
            new Action("ResolveCase", Set.of(IN_SERVICE, COORDINATION)),
            new Action("RecordFollowUp", Set.of(UNDER_FOLLOW_UP, CLOSED)),
            new Action("ReopenCase", Set.of(UNDER_FOLLOW_UP, CLOSED)),
            new Action("CloseCase", Set.of(UNDER_FOLLOW_UP)),
            new Action("CloseCase", RoleTable.ADMINISTRATOR, Set.of(REGISTERED, IN_SERVICE, COORDINATION)));

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

    private record Action(String command, Set<Role> roles, Set<CaseStatus> statuses) {
        Action(String command, Set<CaseStatus> statuses) {
            this(command, RoleTable.whoMay(command), statuses);
        }
    }
}
