package org.caseledger.service.access;

import java.util.Set;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may do and see; made from the token at one place and taken by every repository method.
 *
 * @param actor pseudonymous staff id
 * @param centres centres the caller belongs to; empty for officers outside centres
 * @param district code of the caller's district, if the role is bound to one
 * @param fullFeed whether the feed gives payloads unchanged
 */
public record AccessScope(
        String actor,
        Set<Role> roles,
        Set<String> centres,
        @Nullable String district,
        boolean fullFeed) {

    public AccessScope {
        roles = Set.copyOf(roles);
        centres = Set.copyOf(centres);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Bound to no centre and no district: State officers, auditors, integrators, the system. */
    public boolean seesAllCentres() {
        return has(Role.STATE_OFFICER) || has(Role.AUDITOR) || has(Role.INTEGRATOR) || has(Role.SYSTEM);
    }

    /** @param centre {@code BR-<district>-<number>} */
    public boolean sees(String centre) {
        return seesAllCentres()
                || centres.contains(centre)
                || (has(Role.DISTRICT_OFFICER) && district != null && centre.startsWith("BR-" + district + "-"));
    }
}
