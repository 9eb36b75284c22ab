package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoUsersTest {

    @Test
    void everybody_who_sees_something_of_the_page_is_offered(@TempDir Path folder) throws IOException {
        for (DemoUser user : DemoUser.all()) {
            Files.writeString(folder.resolve(user.fileName()), "token");
        }
        Ledger demo = new Ledger(new UUID(1, 1), Purpose.DEMO, Duration.ZERO, LocalDate.of(2023, 4, 1));

        assertThat(DemoUser.all()).extracting(DemoUser::role).contains(Role.HELPLINE_SYSTEM);
        assertThat(new DemoUsers(folder.toString(), demo).all())
                .extracting(OfferedUser::role)
                .contains(
                        Role.STATE_OFFICER,
                        Role.CASE_WORKER,
                        Role.AUDITOR,
                        Role.INTEGRATOR,
                        Role.DATA_PROTECTION_OFFICER)
                .doesNotContain(Role.HELPLINE_SYSTEM);
    }

    @Test
    void those_who_give_a_case_and_those_who_take_it_are_offered(@TempDir Path folder) throws IOException {
        for (DemoUser user : DemoUser.all()) {
            Files.writeString(folder.resolve(user.fileName()), user.actor() + " " + user.centres() + user.district());
        }
        Files.writeString(folder.resolve("case-worker-17.token"), "listed");
        Ledger demo = new Ledger(new UUID(1, 1), Purpose.DEMO, Duration.ZERO, LocalDate.of(2023, 4, 1));
        DemoUsers users = new DemoUsers(folder.toString(), demo);

        assertThat(users.all())
                .extracting(OfferedUser::key)
                .contains(
                        "CENTRE_ADMINISTRATOR",
                        "CENTRE_ADMINISTRATOR@NAL",
                        "CASE_WORKER@NAL",
                        "DISTRICT_OFFICER",
                        "DISTRICT_OFFICER@NAL")
                .doesNotHaveDuplicates();
        assertThat(users.token("CASE_WORKER"))
                .hasValueSatisfying(token -> assertThat(token).contains("BR-PAT-01"));
        assertThat(users.token("CASE_WORKER@NAL"))
                .hasValueSatisfying(token -> assertThat(token).contains("BR-NAL-01"));
        assertThat(users.token("DISTRICT_OFFICER@NAL"))
                .hasValueSatisfying(token -> assertThat(token).endsWith("NAL"));
        assertThat(users.token("../CASE_WORKER")).isEmpty();
    }
}
