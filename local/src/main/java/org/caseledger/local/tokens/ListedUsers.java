package org.caseledger.local.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.events.District;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * More users of a demo ledger, one a line: {@code actor,role,centres,district}, centres with spaces between, and for an officer of a district
 * who is not the one of the programme a fifth column with the office. Whoever wants to try what
 * another centre may do needs a token of that centre.
 */
public final class ListedUsers {
    private static final int COLUMNS = 4;
    private static final int WITH_OFFICE = 5;
    private static final Pattern CENTRE = Pattern.compile("BR-([A-Z]{3})-\\d{2}");
    private static final String RIGHT =
            "right would be actor,role,centres,district as in case-worker-7,CASE_WORKER,BR-PAT-02,";

    private ListedUsers() {}

    /**
     * Nobody where there is no file.
     *
     * @throws IllegalArgumentException naming the line that is no user
     */
    public static List<DemoUser> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(ListedUsers::user)
                .toList();
    }

    private static DemoUser user(String line) {
        String[] column = line.split(",", -1);
        boolean namesOffice = column.length == WITH_OFFICE && column[1].equals(Role.DISTRICT_OFFICER.name());
        if ((column.length != COLUMNS && !namesOffice)
                || !column[0].matches("[a-z][a-z0-9-]{0,60}")
                || !isOneOf(Role.values(), column[1])) {
            throw new IllegalArgumentException("'" + line + "' is no user; " + RIGHT);
        }
        Role role = Role.valueOf(column[1]);
        List<String> centres = Stream.of(column[2].split(" "))
                .filter(centre -> !centre.isEmpty())
                .toList();
        String wrong = wrong(role, centres, column[3], namesOffice ? column[4] : null);
        if (wrong != null) {
            throw new IllegalArgumentException("'" + line + "' is no user: " + wrong + "; " + RIGHT);
        }
        return namesOffice
                ? DemoUser.officer(column[0], column[3], column[4])
                : new DemoUser(column[0], role, centres, column[3].isEmpty() ? null : column[3], false);
    }

    /** Who is listed for what is not there would be nobody's, and nothing would say so. */
    private static @Nullable String wrong(Role role, List<String> centres, String district, @Nullable String office) {
        for (String centre : centres) {
            Matcher named = CENTRE.matcher(centre);
            if (!named.matches() || District.byCode(named.group(1)).isEmpty()) {
                return "a centre is named as BR-PAT-01, by one of the 38 districts and a number, and not " + centre;
            }
        }
        if (centres.isEmpty() && (role.isCentreStaff() || role == Role.SECURITY_GUARD)) {
            return role + " has a centre";
        }
        if (!district.isEmpty() && District.byCode(district).isEmpty()) {
            return "no district has the code " + district;
        }
        if (district.isEmpty() && role == Role.DISTRICT_OFFICER) {
            return role + " has a district";
        }
        return office == null || isOneOf(Office.values(), office)
                ? null
                : "an office is one of " + List.of(Office.values()) + ", and not '" + office + "'";
    }

    private static boolean isOneOf(Enum<?>[] all, String name) {
        return Stream.of(all).anyMatch(one -> one.name().equals(name));
    }
}
