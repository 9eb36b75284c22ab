package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class ExtendingStaysTest extends ApiTest {
    private static final DemoUser OFFICER_OF_PATNA = officerOf("PAT");

    @Test
    void the_administrator_extends_to_ten_days() {
        assertThat(ok(extend(staying(), 10, ADMINISTRATOR)).version()).isEqualTo(2);
    }

    @Test
    void extending_to_the_same_day_changes_nothing() {
        String path = staying();
        ok(extend(path, 10, ADMINISTRATOR));

        assertThat(ok(extend(path, 10, ADMINISTRATOR)).version()).isEqualTo(2);
    }

    @Test
    void beyond_ten_days_it_is_for_the_officer_of_the_district() {
        String path = staying();

        refused(extend(path, 11, ADMINISTRATOR), 403, "ROLE_MAY_NOT");
        ok(extend(path, 11, OFFICER_OF_PATNA));
    }

    @Test
    void the_officer_of_another_district_does_not_find_her() {
        refused(extend(staying(), 11, officerOf("GAY")), 404, "CASE_UNKNOWN");
    }

    @Test
    void a_case_worker_does_not_extend() {
        refused(extend(staying(), 8, WORKER), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_stay_is_not_shortened() {
        refused(extend(staying(), 4, ADMINISTRATOR), 409, "LIMIT_NOT_EXTENDED");
    }

    @Test
    void nobody_who_is_not_there_is_kept_longer() {
        refused(extend(registered(), 10, ADMINISTRATOR), 409, "NO_SHELTER_STAY");
    }

    @Test
    void days_that_are_none_are_told_by_field() {
        refused(extend(staying(), 0, ADMINISTRATOR), 400, "FIELDS_INVALID");
    }

    private String staying() {
        String path = registered();
        created(post(path + "/shelter", "{}", WORKER));
        return path;
    }

    private Answer extend(String path, int days, DemoUser user) {
        return post(path + "/shelter/extension", "{\"limitDays\":" + days + "}", user);
    }

    private static DemoUser officerOf(String district) {
        return new DemoUser("district-officer-9", Role.DISTRICT_OFFICER, List.of(), district, false);
    }
}
