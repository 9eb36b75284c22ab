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
        assertThat(new DemoUsers(folder.toString(), demo).roles())
                .contains(Role.STATE_OFFICER, Role.CASE_WORKER, Role.AUDITOR)
                .doesNotContain(Role.HELPLINE_SYSTEM, Role.INTEGRATOR);
    }
}
