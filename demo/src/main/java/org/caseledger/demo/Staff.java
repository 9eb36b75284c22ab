package org.caseledger.demo;

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

    private static final double VACANT = 0.2;

    private final Map<Role, List<AccessScope>> byRole = new EnumMap<>(Role.class);

    private final String centre;
    private final String district;

    Staff(long seed, DemoCentre centre) {
        this.centre = centre.id();
        this.district = centre.district();
        POSTS.forEach((role, count) -> byRole.put(
                role,
                IntStream.range(0, filled(SeededRandom.of(seed, centre.id() + role, -1), count))
                        .mapToObj(post -> scope(seed, centre, role, post))
                        .toList()));
    }

    /** All who hold a post here, by role. */
    Map<Role, List<AccessScope>> everyone() {
        return byRole;
    }

    String centre() {
        return centre;
    }

    AccessScope one(Role role, SeededRandom dice) {
        if (role == Role.DISTRICT_OFFICER) {
            return Officers.ofDistrict(district);
        }
        List<AccessScope> posts = byRole.getOrDefault(role, List.of());
        return posts.get(dice.between(0, posts.size() - 1));
    }

    /** Of several posts of a role the last one stays vacant now and then. */
    private static int filled(SeededRandom dice, int count) {
        return count > 1 && dice.chance(VACANT) ? count - 1 : count;
    }

    private static AccessScope scope(long seed, DemoCentre centre, Role role, int post) {
        String id = SeededRandom.of(seed, centre.id() + role, post)
                .uuid()
                .toString()
                .substring(0, 8);
        return new AccessScope("staff-" + id, Set.of(role), Set.of(centre.id()), centre.district(), false);
    }
}
