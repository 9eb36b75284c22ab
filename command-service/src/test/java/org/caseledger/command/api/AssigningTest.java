package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssigningTest extends ApiTest {

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
