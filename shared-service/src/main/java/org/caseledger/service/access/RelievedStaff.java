package org.caseledger.service.access;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.events.Role;

/**
 * Whose post has ended, as the ledger knows it. A bean of this kind takes from the scope of centre staff what a relieved post gave, within
 * a minute of the relief: a token outlives it by hours. Nothing is taken from who never had a post in the ledger, which is for the issuer
 * of tokens to know. Domain section 2, rule 14.
 */
@FunctionalInterface
public interface RelievedStaff {
    /**
     * Whether this person had this post of this centre, or any, and has it no longer.
     *
     * @throws PostsUnreadable where that cannot be told now; the caller is then refused
     */
    boolean isRelieved(String actor, Role role, String centre);

    /**
     * The rule: whoever has no post of a centre any more has lost all that was had there, and otherwise only this one.
     *
     * @param had roles of all posts that the person ever had there
     * @param has roles of those that are filled by this person now
     */
    static boolean isRelieved(Role role, Set<Role> had, Set<Role> has) {
        return !had.isEmpty() && (has.isEmpty() || (had.contains(role) && !has.contains(role)));
    }

    /** The same caller without centres, and without posts, that are left to nobody. */
    default AccessScope narrow(AccessScope scope) {
        if (!scope.worksAtCentre() || scope.centres().isEmpty()) {
            return scope;
        }
        Set<Role> roles = scope.roles().stream()
                .filter(role ->
                        !role.isCentreStaff() || scope.centres().stream().anyMatch(keeps(scope, role)))
                .collect(Collectors.toSet());
        Set<String> centres = scope.centres().stream()
                .filter(centre -> roles.stream()
                        .anyMatch(role ->
                                role.isCentreStaff() && keeps(scope, role).test(centre)))
                .collect(Collectors.toSet());
        return new AccessScope(
                scope.actor(), roles, centres, scope.inCare(), scope.district(), scope.fullFeed(), scope.feedPlaces());
    }

    private Predicate<String> keeps(AccessScope scope, Role role) {
        return centre -> !isRelieved(scope.actor(), role, centre);
    }
}
