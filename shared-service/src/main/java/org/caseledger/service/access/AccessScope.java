package org.caseledger.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may do and see; made from the token at one place and taken by every repository method.
 *
 * @param actor pseudonymous staff id
 * @param centres centres the caller belongs to; empty for officers outside centres
 * @param inCare suspended centres that the caller's own act for now; no token says so, see {@link CentresInCare}
 * @param centresOf of these, the ones at which a role counts that does not count at all of them
 * @param district code of the caller's district, if the role is bound to one
 * @param office of a district officer; absent where the token does not say it
 * @param inSight which cases of these places the caller sees one by one; all, where nothing of cases is asked for
 * @param fullFeed whether the feed gives payloads unchanged
 * @param feedPlaces whether the feed names centres, districts and staff
 */
public record AccessScope(
        String actor,
        Set<Role> roles,
        Set<String> centres,
        Set<String> inCare,
        Map<Role, Set<String>> centresOf,
        @Nullable String district,
        @Nullable Office office,
        CasesInSight inSight,
        boolean fullFeed,
        boolean feedPlaces) {

    private static final Set<Role> OF_ALL_CENTRES =
            Set.of(Role.STATE_OFFICER, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER, Role.INTEGRATOR, Role.SYSTEM);

    /** 128 bits: no two callers meet. */
    private static final int FINGERPRINT_BYTES = 16;

    public AccessScope {
        roles = Set.copyOf(roles);
        centres = Set.copyOf(centres);
        inCare = Set.copyOf(inCare);
        centresOf = Map.copyOf(centresOf);
    }

    /** As a token says it that names no places in the feed. */
    public AccessScope(
            String actor, Set<Role> roles, Set<String> centres, @Nullable String district, boolean fullFeed) {
        this(actor, roles, centres, district, null, fullFeed, false);
    }

    /** As a token says it. */
    public AccessScope(
            String actor,
            Set<Role> roles,
            Set<String> centres,
            @Nullable String district,
            @Nullable Office office,
            boolean fullFeed,
            boolean feedPlaces) {
        this(actor, roles, centres, Set.of(), Map.of(), district, office, CasesInSight.ALL, fullFeed, feedPlaces);
    }

    /** The same caller while the caller's centres act for these. */
    public AccessScope caringFor(Set<String> suspended) {
        return new AccessScope(
                actor, roles, centres, suspended, centresOf, district, office, inSight, fullFeed, feedPlaces);
    }

    /**
     * The same caller with these posts of centres, and no others.
     *
     * @param posts the centres of each role; a role that is not named is gone
     */
    AccessScope withPosts(Map<Role, Set<String>> posts) {
        Set<String> kept = posts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<Role> all = roles.stream()
                .filter(role -> !role.isCentreStaff() || posts.containsKey(role))
                .collect(Collectors.toSet());
        Map<Role, Set<String>> narrower = posts.entrySet().stream()
                .filter(post -> !post.getValue().equals(kept))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new AccessScope(actor, all, kept, inCare, narrower, district, office, inSight, fullFeed, feedPlaces);
    }

    /** The same caller, who sees no other cases than these one by one. */
    public AccessScope seeing(CasesInSight cases) {
        return new AccessScope(actor, roles, centres, inCare, centresOf, district, office, cases, fullFeed, feedPlaces);
    }

    /** The same caller in one role, with nothing that only another one brings; a district means nothing without its officer. */
    public AccessScope in(Role role) {
        boolean atCentre = role.isCentreStaff();
        return new AccessScope(
                actor,
                Set.of(role),
                atCentre ? centresOf.getOrDefault(role, centres) : Set.of(),
                atCentre ? inCare : Set.of(),
                Map.of(),
                district,
                office,
                inSight,
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
                sorted(centresOf.entrySet().stream().map(of -> of.getKey().code() + sorted(of.getValue().stream()))),
                String.valueOf(district),
                String.valueOf(office),
                fingerprint(inSight.duties()),
                fingerprint(inSight.classification()),
                Boolean.toString(fullFeed),
                Boolean.toString(feedPlaces));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String fingerprint(@Nullable Set<UUID> cases) {
        return cases == null ? "all" : sorted(cases.stream().map(UUID::toString));
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(" "));
    }

    /** Whether its status and duties are seen, where its place is. */
    public boolean seesCase(UUID id) {
        return inSight.hasDutiesOf(id);
    }

    /** Whether it is seen as well what was done to her, at which risk she is, and what came of it. */
    public boolean seesClassification(UUID id) {
        return inSight.hasClassificationOf(id);
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

    /** Officer of a district whose figures are seen, and whose cases only while they are in coordination. */
    boolean hasFiguresBeforeCases() {
        return has(Role.DISTRICT_OFFICER) && office != Office.DISTRICT_PROGRAMME_OFFICER;
    }

    /** Bound to no centre and no district: State officers, auditors, data protection officers, integrators, the system. */
    public boolean seesAllCentres() {
        return roles.stream().anyMatch(OF_ALL_CENTRES::contains);
    }

    /** @param centre {@code BR-<district>-<number>} */
    public boolean sees(String centre) {
        return seesAllCentres()
                || centres.contains(centre)
                || inCare.contains(centre)
                || (has(Role.DISTRICT_OFFICER) && district != null && centre.startsWith("BR-" + district + "-"));
    }
}
