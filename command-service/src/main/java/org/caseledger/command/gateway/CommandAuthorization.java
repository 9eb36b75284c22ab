package org.caseledger.command.gateway;

import java.util.Comparator;
import java.util.Set;
import org.caseledger.command.Command;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.ExtendShelterStay;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Norms;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.service.access.RoleTable;

/** Who may send a command: those whom {@link RoleTable} names, unless its content makes it one for fewer. */
public final class CommandAuthorization {
    private static final Comparator<Role> WIDEST_FIRST =
            Comparator.comparing((Role role) -> role != Role.STATE_OFFICER).thenComparing(Comparator.naturalOrder());

    private CommandAuthorization() {}

    /** Roles that may send it; none for a command that is not in the table. */
    public static Set<Role> rolesFor(Command command) {
        if (isForAdministratorAlone(command)) {
            return RoleTable.ADMINISTRATOR;
        }
        if (isOfTheState(command)) {
            return Set.of(Role.STATE_OFFICER);
        }
        return isBeyondAdministrator(command)
                ? Set.of(Role.DISTRICT_OFFICER)
                : RoleTable.whoMay(command.getClass().getSimpleName());
    }

    /**
     * For what is known of a command before its content is.
     *
     * @throws RoleMayNot if none of these roles may, whatever the content
     */
    public static void requireOneFor(Class<?> command, Set<Role> roles) {
        Set<Role> whoMay = RoleTable.whoMay(command.getSimpleName());
        if (roles.stream().noneMatch(whoMay::contains)) {
            throw new RoleMayNot(whoMay);
        }
    }

    /**
     * The role in which a caller sends this command, of those that may the one that sees most: the State before a district, the administrator
     * before the other posts.
     *
     * @throws RoleMayNot if none of the caller's roles may
     */
    public static Role actingAs(Command command, Set<Role> roles) {
        Set<Role> whoMay = rolesFor(command);
        return roles.stream().filter(whoMay::contains).min(WIDEST_FIRST).orElseThrow(() -> new RoleMayNot(whoMay));
    }

    /** How long she may stay by the administrator's word is a norm; beyond it the district decides. */
    private static boolean isBeyondAdministrator(Command command) {
        return command instanceof ExtendShelterStay extend
                && extend.limitDays() > Norms.on(extend.occurredOn()).shelterDaysByAdministrator();
    }

    private static boolean isForAdministratorAlone(Command command) {
        return (command instanceof CloseCase close && close.reason() != ClosingReason.MONITORING_COMPLETED)
                || (command instanceof RecordFollowUp followUp && followUp.outcome() == FollowUpOutcome.DECEASED);
    }

    private static boolean isOfTheState(Command command) {
        return command instanceof HoldReview review && review.level() == ReviewLevel.STATE;
    }
}
