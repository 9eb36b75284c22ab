package org.caseledger.service.needtoknow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

/** The table is binding: what was decided stands in {@code table.md} as it was written. */
class NeedToKnowTableTest {
    private static final String HEAD =
            "| role, relation | N | C | F | A | T | M | L | K | D |\n|---|---|---|---|---|---|---|---|---|---|\n";
    private static final String NOTHING = "– – – – – – – – –";

    /** What each role sees in each relation in which it sees anything. */
    private static final Map<String, String> SEEN = Map.ofEntries(
            Map.entry("CASE_WORKER WORKS_ON_IT", "R R R R R m R V V"),
            Map.entry("CASE_WORKER AT_CENTRE", "R R m m – – m V V"),
            Map.entry("CENTRE_ADMINISTRATOR WORKS_ON_IT", "R R R R B B R V V"),
            Map.entry("CENTRE_ADMINISTRATOR AT_CENTRE", "R R R R B B R V V"),
            Map.entry("PSYCHO_SOCIAL_COUNSELLOR WORKS_ON_IT", "R R R R R – m V V"),
            Map.entry("PARA_LEGAL_PERSONNEL WORKS_ON_IT", "R R m R – – R V V"),
            Map.entry("PARA_MEDICAL_PERSONNEL WORKS_ON_IT", "R R R – – R – V V"),
            Map.entry("PSYCHO_SOCIAL_COUNSELLOR AT_CENTRE", "B B – – – – – – V"),
            Map.entry("PARA_LEGAL_PERSONNEL AT_CENTRE", "B B – – – – – – V"),
            Map.entry("PARA_MEDICAL_PERSONNEL AT_CENTRE", "B B – – – – – – V"),
            Map.entry("OFFICE_ASSISTANT WORKS_ON_IT", "R R – – – – – – V"),
            Map.entry("OFFICE_ASSISTANT AT_CENTRE", "R R – – – – – – V"),
            Map.entry("MULTI_PURPOSE_STAFF SHELTERS_HER", "R – – – – – – – V"),
            Map.entry("CENTRE_ADMINISTRATOR ASKED", "m m – – – – – V V"),
            Map.entry("CASE_WORKER ASKED", "m m – – – – – V V"),
            Map.entry("PSYCHO_SOCIAL_COUNSELLOR ASKED", "m m – – – – – – V"),
            Map.entry("PARA_LEGAL_PERSONNEL ASKED", "m m – – – – – – V"),
            Map.entry("PARA_MEDICAL_PERSONNEL ASKED", "m m – – – – – – V"),
            Map.entry("OFFICE_ASSISTANT ASKED", "m m – – – – – – V"),
            Map.entry("DISTRICT_OFFICER ASKED", "m m – – – – – V V"),
            Map.entry("CENTRE_ADMINISTRATOR IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("CASE_WORKER IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("PSYCHO_SOCIAL_COUNSELLOR IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("PARA_LEGAL_PERSONNEL IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("PARA_MEDICAL_PERSONNEL IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("OFFICE_ASSISTANT IN_NEIGHBOURHOOD", "B B – – – – – – –"),
            Map.entry("DISTRICT_OFFICER IN_DISTRICT", "m m – – – – m V V"),
            Map.entry("STATE_OFFICER ANYWHERE", "m m – – – – m V V"),
            Map.entry("DISTRICT_OFFICER IN_COORDINATION", "m – – – – – m V V"),
            Map.entry("AUDITOR ANYWHERE", "m m m m m m m V V"),
            Map.entry("DATA_PROTECTION_OFFICER ANYWHERE", "m m m m – – – – V"));

    @Test
    void each_row_is_as_it_was_decided() throws IOException {
        assertThat(table()).isEqualTo(decided());
    }

    @Test
    void it_stands_in_the_documents() throws IOException {
        String columns = Arrays.stream(KindOfData.values())
                .map(kind -> kind.letter() + " " + kind.words())
                .collect(joining("; "));

        assertThat(Files.readString(Path.of("../docs/need-to-know.md")))
                .contains(table())
                .contains(columns);
    }

    @Test
    void each_role_sees_in_each_relation_what_its_row_says() {
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> notSeen = new HashMap<>(SEEN);
        for (Role role : Role.values()) {
            for (Relation relation : Relation.values()) {
                String pair = role + " " + relation;
                softly.assertThat(cells(NeedToKnowTable.of(role, relation)))
                        .as(pair)
                        .isEqualTo(SEEN.getOrDefault(pair, NOTHING));
                notSeen.remove(pair);
            }
        }
        softly.assertThat(notSeen).isEmpty();
        softly.assertAll();
    }

    @Test
    void whatever_the_case_is_each_role_sees_only_what_needs_no_reason_of_that_case() {
        assertThat(Stream.of(Role.values())
                        .filter(role -> NeedToKnowTable.ofAny(role, null).sees(KindOfData.DUTIES)))
                .containsExactly(
                        Role.CENTRE_ADMINISTRATOR,
                        Role.CASE_WORKER,
                        Role.PSYCHO_SOCIAL_COUNSELLOR,
                        Role.PARA_LEGAL_PERSONNEL,
                        Role.PARA_MEDICAL_PERSONNEL,
                        Role.OFFICE_ASSISTANT,
                        Role.STATE_OFFICER,
                        Role.AUDITOR,
                        Role.DATA_PROTECTION_OFFICER);
        assertThat(Stream.of(Role.values())
                        .filter(role -> NeedToKnowTable.ofAny(role, null).sees(KindOfData.CLASSIFICATION)))
                .containsExactly(Role.CENTRE_ADMINISTRATOR, Role.CASE_WORKER, Role.STATE_OFFICER, Role.AUDITOR);
        assertThat(Stream.of(Office.values())
                        .filter(office -> NeedToKnowTable.ofAny(Role.DISTRICT_OFFICER, office)
                                .sees(KindOfData.DUTIES)))
                .containsExactly(Office.DISTRICT_PROGRAMME_OFFICER);
    }

    @Test
    void of_some_case_each_role_sees_what_any_of_its_rows_says() {
        assertThat(Stream.of(Role.values()).filter(role -> NeedToKnowTable.mayEverSee(role, KindOfData.CLASSIFICATION)))
                .containsExactly(
                        Role.CENTRE_ADMINISTRATOR,
                        Role.CASE_WORKER,
                        Role.PSYCHO_SOCIAL_COUNSELLOR,
                        Role.PARA_LEGAL_PERSONNEL,
                        Role.PARA_MEDICAL_PERSONNEL,
                        Role.DISTRICT_OFFICER,
                        Role.STATE_OFFICER,
                        Role.AUDITOR);
        assertThat(Stream.of(Role.values()).filter(role -> !NeedToKnowTable.mayEverSee(role, KindOfData.DUTIES)))
                .containsExactly(Role.SECURITY_GUARD, Role.INTEGRATOR, Role.HELPLINE_SYSTEM, Role.PUBLIC, Role.SYSTEM);
    }

    private static String table() {
        return HEAD
                + Arrays.stream(NeedToKnowTable.values())
                        .map(row ->
                                "| " + row.words() + " | " + cells(row.sights()).replace(" ", " | ") + " |\n")
                        .collect(joining());
    }

    private static String cells(Sights row) {
        return List.of(KindOfData.values()).stream()
                .map(kind -> row.of(kind).letter())
                .collect(joining(" "));
    }

    private static String decided() throws IOException {
        try (var table = Objects.requireNonNull(NeedToKnowTableTest.class.getResourceAsStream("table.md"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
