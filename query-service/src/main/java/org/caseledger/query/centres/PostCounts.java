package org.caseledger.query.centres;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.caseledger.events.Norms;
import org.caseledger.events.Role;

/**
 * Posts that there should be and those that are filled, by role and in all.
 *
 * @param vacant never below zero, also where more work than there are posts
 */
record PostCounts(int posts, int filled, int vacant, List<OfRole> roles) {
    record OfRole(Role role, int posts, int filled, int vacant) {
        static OfRole of(Role role, int posts, long filled) {
            return new OfRole(role, posts, (int) filled, PostCounts.vacant(posts, (int) filled));
        }
    }

    /** Of one role: who is too many there fills no other post. */
    static int vacant(int posts, int filled) {
        return Math.max(0, posts - filled);
    }

    /** @param tenures that hold */
    static PostCounts of(Norms norms, List<Tenure> tenures) {
        return of(Arrays.stream(Role.values())
                .map(role -> OfRole.of(
                        role,
                        norms.posts(role),
                        tenures.stream().filter(tenure -> tenure.role() == role).count()))
                .filter(of -> of.posts() + of.filled() > 0)
                .toList());
    }

    /** All of them together. */
    static PostCounts sum(List<PostCounts> several) {
        return of(Arrays.stream(Role.values())
                .filter(role ->
                        several.stream().flatMap(posts -> posts.roles.stream()).anyMatch(of -> of.role == role))
                .map(role -> {
                    List<OfRole> ofRole = several.stream()
                            .flatMap(posts -> posts.roles.stream())
                            .filter(of -> of.role == role)
                            .toList();
                    return new OfRole(
                            role, sum(ofRole, OfRole::posts), sum(ofRole, OfRole::filled), sum(ofRole, OfRole::vacant));
                })
                .toList());
    }

    private static PostCounts of(List<OfRole> roles) {
        return new PostCounts(sum(roles, OfRole::posts), sum(roles, OfRole::filled), sum(roles, OfRole::vacant), roles);
    }

    private static int sum(List<OfRole> all, ToIntFunction<OfRole> number) {
        return all.stream().mapToInt(number).sum();
    }
}
