package org.caseledger.acceptance.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who speaks.
 *
 * @param centre of staff, else empty
 * @param district of district officers, else empty
 */
record User(String actor, String role, String centre, String district) {
    static final List<String> STAFF = List.of(
            "CENTRE_ADMINISTRATOR",
            "CASE_WORKER",
            "PSYCHO_SOCIAL_COUNSELLOR",
            "PARA_LEGAL_PERSONNEL",
            "PARA_MEDICAL_PERSONNEL",
            "OFFICE_ASSISTANT",
            "MULTI_PURPOSE_STAFF");

    static final User STATE = new User("state-officer-9", "STATE_OFFICER", "", "");
    static final User HELPLINE = new User("helpline-system-9", "HELPLINE_SYSTEM", "", "");
    static final User AUDITOR = new User("auditor-9", "AUDITOR", "", "");

    static User staff(String role, String centre) {
        return new User(kebab(role) + "-" + (11 + Centres.ALL.indexOf(centre)), role, centre, "");
    }

    static User administrator(String centre) {
        return staff("CENTRE_ADMINISTRATOR", centre);
    }

    static User officerOf(String centre) {
        String district = Centres.district(centre);
        return new User(
                "district-officer-" + (11 + Centres.DISTRICTS.indexOf(district)), "DISTRICT_OFFICER", "", district);
    }

    /** Has a token and may do nothing. */
    static User guard(String centre) {
        return staff("SECURITY_GUARD", centre);
    }

    static Stream<User> all() {
        Stream<User> staff = IntStream.range(0, Centres.ALL.size())
                .mapToObj(Centres.ALL::get)
                .flatMap(centre -> Stream.concat(
                        STAFF.stream().map(role -> staff(role, centre)), Stream.of(guard(centre), officerOf(centre))));
        return Stream.concat(staff, Stream.of(STATE, HELPLINE, AUDITOR)).distinct();
    }

    /** What {@code users.csv} in the folder of a ledger says of all of them. */
    static String list() {
        return all().map(user -> String.join(",", user.actor, user.role, user.centre, user.district))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String kebab(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
