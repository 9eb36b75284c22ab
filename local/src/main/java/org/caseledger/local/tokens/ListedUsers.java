package org.caseledger.local.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.events.Role;

/**
 * More users of a demo ledger, one a line: {@code actor,role,centres,district}, centres with spaces between, and for an officer of a district
 * who is not the one of the programme a fifth column with the office. Whoever wants to try what
 * another centre may do needs a token of that centre.
 */
public final class ListedUsers {
    private static final int COLUMNS = 4;
    private static final int WITH_OFFICE = 5;

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
                || !isRole(column[1])) {
            throw new IllegalArgumentException(
                    "'" + line
                            + "' is no user; right would be actor,role,centres,district as in case-worker-7,CASE_WORKER,BR-PAT-02,");
        }
        if (namesOffice) {
            return DemoUser.officer(column[0], column[3], column[4]);
        }
        return new DemoUser(
                column[0],
                Role.valueOf(column[1]),
                Stream.of(column[2].split(" "))
                        .filter(centre -> !centre.isEmpty())
                        .toList(),
                column[3].isEmpty() ? null : column[3],
                false);
    }

    private static boolean isRole(String name) {
        return Stream.of(Role.values()).anyMatch(role -> role.name().equals(name));
    }
}
