package org.caseledger.command.dispatch;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.caseledger.command.authority.RoleMayNot;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.lifecycle.AssessRisk;
import org.caseledger.command.lifecycle.AssignCase;
import org.caseledger.command.lifecycle.ClassifyCase;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.CompleteReferral;
import org.caseledger.command.lifecycle.EndCoordination;
import org.caseledger.command.lifecycle.MissFollowUp;
import org.caseledger.command.lifecycle.ProvideService;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.RecordLegalStep;
import org.caseledger.command.lifecycle.RecordServiceNotProvided;
import org.caseledger.command.lifecycle.ReferCase;
import org.caseledger.command.lifecycle.ReopenCase;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.command.lifecycle.SecureRelief;
import org.caseledger.command.lifecycle.StartCoordination;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Role;

/**
 * The one table of who may do what. At night anybody of the centre but its guards registers, gives what is needed at once and calls help;
 * the rest is for those who work with her. Most ways to end a case, and a death found at a follow-up, are for the administrator alone.
 */
public final class WhoMay {
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.CENTRE_ADMINISTRATOR);
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

    private static final Map<Class<?>, Set<Role>> TABLE = Map.ofEntries(
            Map.entry(CommissionCentre.class, Set.of(Role.STATE_OFFICER)),
            Map.entry(RegisterCase.class, ANY_STAFF),
            Map.entry(ProvideService.class, ANY_STAFF),
            Map.entry(RecordServiceNotProvided.class, ANY_STAFF),
            Map.entry(ReferCase.class, ANY_STAFF),
            Map.entry(ClassifyCase.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(AssignCase.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(AssessRisk.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(CompleteReferral.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(RecordLegalStep.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(StartCoordination.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(SecureRelief.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(EndCoordination.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(ResolveCase.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(RecordFollowUp.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(ReopenCase.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(CloseCase.class, THOSE_WHO_WORK_WITH_HER),
            Map.entry(MissFollowUp.class, Set.of(Role.SYSTEM)));

    private WhoMay() {}

    static Set<Class<?>> commands() {
        return TABLE.keySet();
    }

    /** Roles that may do this deed; none for a command that is not in the table. */
    public static Set<Role> doThis(Object command) {
        return isForAdministratorAlone(command) ? ADMINISTRATOR : TABLE.getOrDefault(command.getClass(), Set.of());
    }

    /**
     * The role in which a caller does this deed, the highest of those that may.
     *
     * @throws RoleMayNot if none of the caller's roles may
     */
    public static Role actingAs(Object command, Set<Role> roles) {
        Set<Role> whoMay = doThis(command);
        return roles.stream().filter(whoMay::contains).sorted().findFirst().orElseThrow(() -> new RoleMayNot(whoMay));
    }

    private static boolean isForAdministratorAlone(Object command) {
        return (command instanceof CloseCase close && close.reason() != ClosingReason.MONITORING_COMPLETED)
                || (command instanceof RecordFollowUp followUp && followUp.outcome() == FollowUpOutcome.DECEASED);
    }
}
