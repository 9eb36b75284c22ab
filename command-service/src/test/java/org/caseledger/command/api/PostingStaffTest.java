package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostingStaffTest extends CentreLifeTest {

    @Test
    void an_officer_of_the_district_fills_a_post() {
        String centre = centre();

        assertThat(created(at(centre, "/staff", body("case-worker-17", "CASE_WORKER"), DISTRICT_OFFICER)))
                .isEqualTo("/api/centres/" + centre + "/staff/case-worker-17");
    }

    @Test
    void an_officer_of_the_state_fills_a_post() {
        created(at(centre(), "/staff", body("case-worker-17", "CASE_WORKER"), OFFICER));
    }

    @Test
    void an_officer_of_another_district_finds_no_such_centre() {
        refused(at(centre(), "/staff", body("case-worker-17", "CASE_WORKER"), FOREIGN_OFFICER), 404, "CENTRE_UNKNOWN");
    }

    @Test
    void posting_the_same_person_again_changes_nothing() {
        String centre = centre();
        created(at(centre, "/staff", body("case-worker-17", "CASE_WORKER"), DISTRICT_OFFICER));

        assertThat(ok(at(centre, "/staff", body("case-worker-17", "CASE_WORKER"), DISTRICT_OFFICER))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void the_same_key_gives_the_first_answer() {
        String centre = centre();
        String posting = body("case-worker-17", "CASE_WORKER");
        Answer first = at(centre, "/staff", posting, DISTRICT_OFFICER, "Idempotency-Key", centre);

        Answer again = at(centre, "/staff", posting, DISTRICT_OFFICER, "Idempotency-Key", centre);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(created(again)).isEqualTo(created(first));
    }

    @Test
    void there_is_one_post_for_an_administrator() {
        String centre = centre();
        created(at(centre, "/staff", body("centre-administrator-3", "CENTRE_ADMINISTRATOR"), DISTRICT_OFFICER));

        refused(
                at(centre, "/staff", body("centre-administrator-4", "CENTRE_ADMINISTRATOR"), DISTRICT_OFFICER),
                409,
                "POSTS_FILLED");
    }

    @Test
    void one_person_fills_one_post() {
        String centre = centre();
        created(at(centre, "/staff", body("case-worker-17", "CASE_WORKER"), DISTRICT_OFFICER));

        refused(
                at(centre, "/staff", body("case-worker-17", "OFFICE_ASSISTANT"), DISTRICT_OFFICER),
                409,
                "STAFF_ALREADY_POSTED");
    }

    @Test
    void a_centre_has_no_post_for_an_auditor() {
        refused(at(centre(), "/staff", body("auditor-2", "AUDITOR"), DISTRICT_OFFICER), 409, "NO_SUCH_POST");
    }

    @Test
    void a_name_in_place_of_a_staff_id_is_refused_and_not_echoed() {
        Answer answer = at(centre(), "/staff", body("Sita Devi", "CASE_WORKER"), DISTRICT_OFFICER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/staff", "case-worker-17").doesNotContain("Sita");
    }

    @Test
    void nobody_of_a_centre_may() {
        String centre = centre();

        refused(
                at(centre, "/staff", body("case-worker-17", "CASE_WORKER"), administratorAt(centre)),
                403,
                "ROLE_MAY_NOT");
    }

    private static String body(String staff, String role) {
        return "{\"staff\":\"" + staff + "\",\"role\":\"" + role + "\"}";
    }
}
