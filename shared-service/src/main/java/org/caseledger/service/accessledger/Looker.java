package org.caseledger.service.accessledger;

import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, as the token said it at that time.
 *
 * @param actor pseudonymous staff id
 * @param role in which it was looked
 * @param centres whose staff it was; none for officers outside centres
 * @param district of an officer who is bound to one
 */
public record Looker(
        String actor,
        String role,
        List<String> centres,
        @Nullable String district) {
    public Looker {
        centres = List.copyOf(centres);
    }

    public static Looker of(AccessScope scope) {
        return new Looker(
                scope.actor(),
                scope.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" ")),
                scope.centres().stream().sorted().toList(),
                scope.district());
    }
}
