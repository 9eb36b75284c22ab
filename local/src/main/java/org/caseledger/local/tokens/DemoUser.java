package org.caseledger.local.tokens;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.District;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user of a demo ledger.
 *
 * @param actor pseudonymous staff id
 * @param centres centres the user belongs to, for example {@code BR-PAT-01}
 * @param district code of the user's district, for district officers
 * @param office of a district officer, as tokens name it
 * @param fullFeed whether the feed shows payloads unchanged
 * @param feedPlaces whether the feed names centres, districts and staff
 */
public record DemoUser(
        String actor,
        Role role,
        List<String> centres,
        @Nullable String district,
        @Nullable String office,
        boolean fullFeed,
        boolean feedPlaces) {
    private static final String OF_THE_PROGRAMME = Office.DISTRICT_PROGRAMME_OFFICER.name();

    /** A neighbour of Patna. */
    private static final String SECOND_DISTRICT = "NAL";

    public DemoUser {
        centres = List.copyOf(centres);
    }

    /** Named no places by the feed; a district officer is the one of the programme. */
    public DemoUser(String actor, Role role, List<String> centres, @Nullable String district, boolean fullFeed) {
        this(actor, role, centres, district, role == Role.DISTRICT_OFFICER ? OF_THE_PROGRAMME : null, fullFeed, false);
    }

    /** An officer of a district, in this office or in none that the token names. */
    public static DemoUser officer(String actor, String district, @Nullable String office) {
        return new DemoUser(actor, Role.DISTRICT_OFFICER, List.of(), district, office, false, false);
    }

    /**
     * One user for each role that has access, centre staff at {@code BR-PAT-01}; and at {@code BR-NAL-01} those who take a case over, or
     * give one, with the officer of their district.
     */
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
                outside(Role.DATA_PROTECTION_OFFICER, false),
                outside(Role.INTEGRATOR, false),
                integratorWithPlaces(),
                outside(Role.HELPLINE_SYSTEM, false),
                new DemoUser("district-officer-2", Role.DISTRICT_OFFICER, List.of(), SECOND_DISTRICT, false),
                atSecondCentre(Role.CENTRE_ADMINISTRATOR),
                atSecondCentre(Role.CASE_WORKER));
    }

    private static DemoUser atSecondCentre(Role role) {
        return new DemoUser(kebab(role) + "-2", role, List.of("BR-" + SECOND_DISTRICT + "-01"), null, false);
    }

    public static DemoUser atCentre(Role role, String centre) {
        return new DemoUser(kebab(role) + "-1", role, List.of(centre), null, false);
    }

    public static DemoUser outside(Role role, boolean fullFeed) {
        return new DemoUser(kebab(role) + "-1", role, List.of(), null, fullFeed);
    }

    /** A system that may know where something happened, and with it registration numbers. */
    public static DemoUser integratorWithPlaces() {
        return new DemoUser("integrator-2", Role.INTEGRATOR, List.of(), null, null, false, true);
    }

    /** Name of the token file, for example {@code state-officer.token} or, in the second district, {@code case-worker-nalanda.token}. */
    public String fileName() {
        return kebab(role) + (feedPlaces ? "-places" : "") + place() + ".token";
    }

    private String place() {
        return isOf(SECOND_DISTRICT)
                ? District.byCode(SECOND_DISTRICT)
                        .map(second -> "-" + second.nameEn().toLowerCase(Locale.ROOT))
                        .orElseThrow()
                : "";
    }

    private boolean isOf(String code) {
        return code.equals(district) || centres.stream().anyMatch(centre -> centre.startsWith("BR-" + code + "-"));
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
