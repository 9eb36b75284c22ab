package org.caseledger.service.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Roles of the posts of a centre that are filled by this person now, as far as the ledger knows any. */
    default Set<Role> postsOf(String actor, String centre) {
        return Set.of();
    }

    /**
     * The same caller without centres, and without posts, that are left to nobody. A token names roles and centres and not which belong
     * together: where the ledger knows a post of hers it says it, and where it knows none and the token names several of both, the narrowest role counts.
     */
    default AccessScope narrow(AccessScope scope) {
        if (!scope.worksAtCentre() || scope.centres().isEmpty()) {
            return scope;
        }
        Map<Role, Set<String>> kept = new EnumMap<>(Role.class);
        for (Role role : scope.roles()) {
            if (role.isCentreStaff()) {
                kept.put(
                        role,
                        scope.centres().stream()
                                .filter(centre -> !isRelieved(scope.actor(), role, centre))
                                .filter(counts(scope, role))
                                .collect(Collectors.toSet()));
            }
        }
        kept.values().removeIf(Set::isEmpty);
        return scope.withPosts(kept);
    }

    private Predicate<String> counts(AccessScope scope, Role role) {
        List<Role> posts =
                scope.roles().stream().filter(Role::isCentreStaff).sorted().toList();
        boolean isPlain = posts.size() == 1 || scope.centres().size() == 1;
        Role narrowest = posts.get(posts.size() - 1);
        return centre -> {
            Set<Role> known = postsOf(scope.actor(), centre);
            return known.isEmpty() ? isPlain || role == narrowest : known.contains(role);
        };
    }
}
