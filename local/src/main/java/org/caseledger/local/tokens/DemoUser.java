package org.caseledger.local.tokens;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user of a demo ledger.
 *
 * @param actor pseudonymous staff id
 * @param centres centres the user belongs to, for example {@code BR-PAT-01}
 * @param district code of the user's district, for district officers
 * @param fullFeed whether the feed shows payloads unchanged
 * @param feedPlaces whether the feed names centres, districts and staff
 */
public record DemoUser(
        String actor,
        Role role,
        List<String> centres,
        @Nullable String district,
        boolean fullFeed,
        boolean feedPlaces) {

    public DemoUser {
        centres = List.copyOf(centres);
    }

    /** Named no places by the feed. */
    public DemoUser(String actor, Role role, List<String> centres, @Nullable String district, boolean fullFeed) {
        this(actor, role, centres, district, fullFeed, false);
    }

    /** One user for each role that has access; centre staff belong to {@code BR-PAT-01}. */
    public static List<DemoUser> all() {
        return List.of(
                outside(Role.STATE_OFFICER, false),
                new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false),
                atCentre(Role.CENTRE_ADMINISTRATOR, "BR-PAT-01"),
                atCentre(Role.CASE_WORKER, "BR-PAT-01"),
                atCentre(Role.PSYCHO_SOCIAL_COUNSELLOR, "BR-PAT-01"),
                atCentre(Role.PARA_LEGAL_PERSONNEL, "BR-PAT-01"),
                atCentre(Role.PARA_MEDICAL_PERSONNEL, "BR-PAT-01"),
                atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01"),
                atCentre(Role.MULTI_PURPOSE_STAFF, "BR-PAT-01"),
                outside(Role.AUDITOR, true),
                outside(Role.INTEGRATOR, false),
                integratorWithPlaces(),
                outside(Role.HELPLINE_SYSTEM, false));
    }

    public static DemoUser atCentre(Role role, String centre) {
        return new DemoUser(kebab(role) + "-1", role, List.of(centre), null, false);
    }

    public static DemoUser outside(Role role, boolean fullFeed) {
        return new DemoUser(kebab(role) + "-1", role, List.of(), null, fullFeed);
    }

    /** A system that may know where something happened, and with it registration numbers. */
    public static DemoUser integratorWithPlaces() {
        return new DemoUser("integrator-2", Role.INTEGRATOR, List.of(), null, false, true);
    }

    /** Name of the token file, for example {@code state-officer.token}. */
    public String fileName() {
        return kebab(role) + (feedPlaces ? "-places.token" : ".token");
    }

    /** Scopes of the token as OAuth writes them. */
    String scope() {
        return Stream.of(fullFeed ? "feed:full" : "", feedPlaces ? "feed:places" : "")
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String kebab(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
