package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class RelievingStaffTest extends CentreLifeTest {
    private static final String POSTING = "{\"staff\":\"case-worker-17\",\"role\":\"CASE_WORKER\"}";
    private static final String RELIEF = "{\"role\":\"CASE_WORKER\"}";
    private static final String PATH = "/staff/case-worker-17/relief";

    @Test
    void a_post_is_vacated() {
        assertThat(ok(at(staffed(), PATH, RELIEF, DISTRICT_OFFICER)).version()).isEqualTo(2);
    }

    @Test
    void relieving_again_changes_nothing() {
        String centre = staffed();
        ok(at(centre, PATH, RELIEF, DISTRICT_OFFICER));

        assertThat(ok(at(centre, PATH, RELIEF, DISTRICT_OFFICER)).version()).isEqualTo(2);
    }

    @Test
    void a_vacated_post_is_filled_anew() {
        String centre = staffed();
        ok(at(centre, PATH, RELIEF, DISTRICT_OFFICER));

        created(at(centre, "/staff", POSTING, DISTRICT_OFFICER));
    }

    @Test
    void whoever_does_not_fill_the_post_is_not_relieved() {
        refused(at(staffed(), "/staff/case-worker-99/relief", RELIEF, DISTRICT_OFFICER), 409, "STAFF_NOT_POSTED");
    }

    @Test
    void a_name_in_the_place_of_an_id_leads_nowhere_and_is_not_echoed() {
        Answer answer = at(staffed(), "/staff/Sita-Devi/relief", RELIEF, DISTRICT_OFFICER);

        refused(answer, 404, "NOT_FOUND");
        assertThat(answer.http().body()).doesNotContain("Sita");
    }

    @Test
    void nobody_is_relieved_before_being_posted() {
        String yesterday = RELIEF.replace("}", ",\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}");

        refused(at(staffed(), PATH, yesterday, DISTRICT_OFFICER), 409, "RELIEVED_BEFORE_POSTING");
    }

    @Test
    void the_role_is_said() {
        refused(at(staffed(), PATH, "{}", DISTRICT_OFFICER), 400, "FIELDS_INVALID");
    }

    @Test
    void an_officer_of_another_district_finds_no_such_centre() {
        refused(at(staffed(), PATH, RELIEF, FOREIGN_OFFICER), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void nobody_of_a_centre_may() {
        String centre = staffed();

        refused(at(centre, PATH, RELIEF, administratorAt(centre)), 403, "ROLE_MAY_NOT");
    }

    @Test
    void who_is_relieved_loses_access_within_a_minute() {
        String centre = staffed();
        DemoUser relieved = new DemoUser("case-worker-17", Role.CASE_WORKER, List.of(centre), null, false);
        created(post("/api/cases", REGISTRATION, relieved));

        ok(at(centre, PATH, RELIEF, DISTRICT_OFFICER));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer answer = post("/api/cases", REGISTRATION, relieved);
            refused(answer, 403, "POST_ENDED");
        });
        created(post("/api/cases", REGISTRATION, workerAt(centre)));
    }

    private String staffed() {
        String centre = centre();
        created(at(centre, "/staff", POSTING, DISTRICT_OFFICER));
        return centre;
    }
}
