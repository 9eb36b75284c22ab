package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssigningTest extends ApiTest {

    @BeforeEach
    void post() {
        for (String staff : List.of("case-worker-17", "case-worker-18")) {
            String posting = "{\"staff\":\"%s\",\"role\":\"CASE_WORKER\"}".formatted(staff);
            assertThat(post("/api/centres/BR-PAT-01/staff", posting, OFFICER).status())
                    .isIn(200, 201);
        }
    }

    @Test
    void who_is_not_posted_here_is_given_no_case() {
        Answer answer = post(registered() + "/assignment", "{\"worker\":\"case-worker-19\"}", WORKER);

        refused(answer, 409, "WORKER_NOT_POSTED");
        assertThat(answer.text("detail")).contains("BR-PAT-01");
    }

    @Test
    void assigning_the_same_worker_twice_is_one_fact() {
        String path = registered() + "/assignment";

        assertThat(ok(post(path, "{\"worker\":\"case-worker-17\"}", WORKER)).version())
                .isEqualTo(1);
        assertThat(ok(post(path, "{\"worker\":\"case-worker-17\"}", WORKER)).version())
                .isEqualTo(1);
        assertThat(ok(post(path, "{\"worker\":\"case-worker-18\"}", WORKER)).version())
                .isEqualTo(2);
    }

    @Test
    void a_name_in_place_of_a_staff_id_is_refused_and_not_echoed() {
        Answer answer = post(registered() + "/assignment", "{\"worker\":\"Sita Devi\"}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/worker", "case-worker-17").doesNotContain("Sita");
    }
}
