package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class VoidingTest extends ApiTest {

    @Test
    void the_earlier_status_returns() {
        String path = resolved();

        assertThat(ok(retract(path, 3, WORKER)).version()).isEqualTo(5);

        ok(post(path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"5\""));
    }

    @Test
    void retracting_it_again_changes_nothing() {
        String path = resolved();
        ok(retract(path, 3, WORKER));

        assertThat(ok(retract(path, 3, WORKER)).version()).isEqualTo(5);
    }

    @Test
    void an_earlier_movement_waits_for_the_later_one() {
        refused(retract(resolved(), 1, WORKER), 409, "NOT_NEWEST_MOVEMENT");
    }

    @Test
    void what_others_rest_on_waits_for_them() {
        refused(retract(resolved(), 2, WORKER), 409, "OTHER_ENTRIES_CONTRADICT");
    }

    @Test
    void a_registration_is_not_retracted() {
        refused(retract(served(), 0, WORKER), 409, "ENTRY_STAYS_AS_IT_IS");
    }

    @Test
    void an_entry_that_is_none_is_not_found() {
        refused(retract(served(), 2, WORKER), 404, "NO_SUCH_ENTRY");
    }

    @Test
    void a_retraction_is_not_retracted() {
        String path = served();
        ok(retract(path, 1, WORKER));

        refused(retract(path, 2, WORKER), 409, "ENTRY_NEVER_CHANGES");
    }

    @Test
    void what_is_missing_is_told_by_field() {
        Answer answer = post(served() + "/voidings", "{\"entry\":-1}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/entry", "/reason");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(retract(served(), 1, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    private Answer retract(String path, int entry, DemoUser user) {
        return post(path + "/voidings", "{\"entry\":" + entry + ",\"reason\":\"WRONG_CASE\"}", user);
    }
}
