package org.caseledger.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** 128 bits: no two callers meet. */
    private static final int FINGERPRINT_BYTES = 16;

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

    /** The same caller in one role, with nothing that only another one brings; a district means nothing without its officer. */
    public AccessScope in(Role role) {
        boolean atCentre = role.isCentreStaff();
        return new AccessScope(
                actor,
                Set.of(role),
                atCentre ? centres : Set.of(),
                atCentre ? inCare : Set.of(),
                district,
                fullFeed,
                feedPlaces);
    }

    /** Of all that decides what this caller sees; the same in every process, and different for different callers. */
    public String fingerprint() {
        String all = String.join(
                "\n",
                actor,
                sorted(roles.stream().map(Role::code)),
                sorted(centres.stream()),
                sorted(inCare.stream()),
                String.valueOf(district),
                Boolean.toString(fullFeed),
                Boolean.toString(feedPlaces));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(" "));
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

    /** Bound to no centre and no district: State officers, auditors, the data protection officer, integrators, the system. */
    public boolean seesAllCentres() {
        return has(Role.STATE_OFFICER)
                || has(Role.AUDITOR)
                || has(Role.DATA_PROTECTION_OFFICER)
                || has(Role.INTEGRATOR)
                || has(Role.SYSTEM);
    }

    /** @param centre {@code BR-<district>-<number>} */
    public boolean sees(String centre) {
        return seesAllCentres()
                || centres.contains(centre)
                || inCare.contains(centre)
                || (has(Role.DISTRICT_OFFICER) && district != null && centre.startsWith("BR-" + district + "-"));
    }
}
