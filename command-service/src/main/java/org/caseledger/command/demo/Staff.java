package org.caseledger.command.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/** The posts of one centre that work with cases, each held by one pseudonymous member of staff through the three years. */
final class Staff {
    private static final Map<Role, Integer> POSTS = Map.of(
            Role.CENTRE_ADMINISTRATOR, 1,
            Role.CASE_WORKER, 2,
            Role.PSYCHO_SOCIAL_COUNSELLOR, 1,
            Role.PARA_LEGAL_PERSONNEL, 1,
            Role.PARA_MEDICAL_PERSONNEL, 1,
            Role.OFFICE_ASSISTANT, 1,
            Role.MULTI_PURPOSE_STAFF, 3);

    private final Map<Role, List<AccessScope>> byRole = new EnumMap<>(Role.class);

    Staff(long seed, DemoCentre centre) {
        POSTS.forEach((role, count) -> byRole.put(
                role,
                IntStream.range(0, count)
                        .mapToObj(post -> scope(seed, centre, role, post))
                        .toList()));
    }

    AccessScope one(Role role, Dice dice) {
        List<AccessScope> posts = byRole.getOrDefault(role, List.of());
        return posts.get(dice.between(0, posts.size() - 1));
    }

    private static AccessScope scope(long seed, DemoCentre centre, Role role, int post) {
        String id = Dice.of(seed, centre.id() + role, post).uuid().toString().substring(0, 8);
        return new AccessScope("staff-" + id, Set.of(role), Set.of(centre.id()), centre.district(), false);
    }
}
