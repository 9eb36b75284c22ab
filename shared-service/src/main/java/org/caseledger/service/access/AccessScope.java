package org.caseledger.service.access;

import java.util.HashSet;
import java.util.Set;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may do and see; made from the token at one place and taken by every repository method.
 *
 * @param actor pseudonymous staff id
 * @param centres centres the caller belongs to; empty for officers outside centres
 * @param inCare suspended centres that the caller's own act for now; no token says so, see {@link CentresInCare}
 * @param district code of the caller's district, if the role is bound to one
 * @param fullFeed whether the feed gives payloads unchanged
 * @param feedPlaces whether the feed names centres, districts and staff
 */
public record AccessScope(
        String actor,
        Set<Role> roles,
        Set<String> centres,
        Set<String> inCare,
        @Nullable String district,
        boolean fullFeed,
        boolean feedPlaces) {

    public AccessScope {
        roles = Set.copyOf(roles);
        centres = Set.copyOf(centres);
        inCare = Set.copyOf(inCare);
    }

    /** As a token says it that names no places in the feed. */
    public AccessScope(
            String actor, Set<Role> roles, Set<String> centres, @Nullable String district, boolean fullFeed) {
        this(actor, roles, centres, Set.of(), district, fullFeed, false);
    }

    /** The same caller while the caller's centres act for these. */
    public AccessScope caringFor(Set<String> suspended) {
        return new AccessScope(actor, roles, centres, suspended, district, fullFeed, feedPlaces);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** One of the posts of a centre. */
    public boolean worksAtCentre() {
        return roles.stream().anyMatch(Role::isCentreStaff);
    }

    /** The caller's own centres and those in their care. */
    public Set<String> ownAndInCare() {
        Set<String> all = new HashSet<>(centres);
        all.addAll(inCare);
        return all;
    }

    /** Bound to no centre and no district: State officers, auditors, integrators, the system. */
    public boolean seesAllCentres() {
        return has(Role.STATE_OFFICER) || has(Role.AUDITOR) || has(Role.INTEGRATOR) || has(Role.SYSTEM);
    }

    /** @param centre {@code BR-<district>-<number>} */
    public boolean sees(String centre) {
        return seesAllCentres()
                || centres.contains(centre)
                || inCare.contains(centre)
                || (has(Role.DISTRICT_OFFICER) && district != null && centre.startsWith("BR-" + district + "-"));
    }
}
