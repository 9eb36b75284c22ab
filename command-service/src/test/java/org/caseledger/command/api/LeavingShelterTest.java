package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeavingShelterTest extends ApiTest {
    private static final String HOME = "{\"exit\":\"CHOSEN_HOME\"}";

    @Test
    void she_leaves_and_says_where_she_goes() {
        String path = registered();
        created(post(path + "/shelter", "{}", WORKER));

        assertThat(ok(post(path + "/shelter/exit", HOME, WORKER)).version()).isEqualTo(2);
        assertThat(ok(post(path + "/shelter/exit", HOME, WORKER)).version()).isEqualTo(2);
    }

    @Test
    void who_is_not_there_does_not_leave() {
        refused(post(registered() + "/shelter/exit", HOME, WORKER), 409, "NO_SHELTER_STAY");
    }

    @Test
    void where_she_goes_is_not_left_out() {
        Answer answer = post(registered() + "/shelter/exit", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/exit");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(registered() + "/shelter/exit", HOME, ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
