package org.caseledger.command.dispatch;

import java.util.Comparator;
import java.util.Set;
import org.caseledger.command.authority.RoleMayNot;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.ExtendShelterStay;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Norms;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.service.access.RoleTable;

/** Who may do a deed: those whom {@link RoleTable} names, unless its content makes it one for fewer. */
public final class WhoMay {
    private static final Comparator<Role> WIDEST_FIRST =
            Comparator.comparing((Role role) -> role != Role.STATE_OFFICER).thenComparing(Comparator.naturalOrder());

    private WhoMay() {}

    /** Roles that may do this deed; none for a command that is not in the table. */
    public static Set<Role> doThis(Object command) {
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
     * The role in which a caller does this deed, of those that may the one that sees most: the State before a district, the administrator
     * before the other posts.
     *
     * @throws RoleMayNot if none of the caller's roles may
     */
    public static Role actingAs(Object command, Set<Role> roles) {
        Set<Role> whoMay = doThis(command);
        return roles.stream().filter(whoMay::contains).min(WIDEST_FIRST).orElseThrow(() -> new RoleMayNot(whoMay));
    }

    /** How long she may stay by the administrator's word is a norm; beyond it the district decides. */
    private static boolean isBeyondAdministrator(Object command) {
        return command instanceof ExtendShelterStay extend
                && extend.limitDays() > Norms.on(extend.occurredOn()).shelterDaysByAdministrator();
    }

    private static boolean isForAdministratorAlone(Object command) {
        return (command instanceof CloseCase close && close.reason() != ClosingReason.MONITORING_COMPLETED)
                || (command instanceof RecordFollowUp followUp && followUp.outcome() == FollowUpOutcome.DECEASED);
    }

    private static boolean isOfTheState(Object command) {
        return command instanceof HoldReview review && review.level() == ReviewLevel.STATE;
    }
}
