package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutingCallsTest extends HelplineTest {

    @Test
    void a_call_is_passed_to_a_centre_and_on_to_another() {
        String path = logged() + "/routing";

        assertThat(ok(call(path, TO_GAYA)).version()).isEqualTo(1);
        assertThat(ok(call(path, "{\"centre\":\"BR-PAT-01\"}")).version()).isEqualTo(2);
        assertThat(ok(call(path, TO_GAYA)).version()).isEqualTo(3);
    }

    @Test
    void passing_it_to_where_it_is_changes_nothing() {
        String path = logged() + "/routing";
        Answer first = ok(call(path, TO_GAYA));

        assertThat(ok(call(path, TO_GAYA)).json()).isEqualTo(first.json());
    }

    @Test
    void a_centre_that_does_not_exist_runs_on_no_day() {
        refused(call(logged() + "/routing", "{\"centre\":\"BR-GAY-98\"}"), 409, "CENTRE_NOT_RUNNING");
    }

    @Test
    void nothing_is_passed_on_before_the_call() {
        String yesterday = "{\"centre\":\"BR-GAY-01\",\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}";

        refused(call(logged() + "/routing", yesterday), 409, "OCCURS_BEFORE_CALL");
    }

    @Test
    void a_call_that_was_never_logged_is_not_found() {
        String path = "/api/helpline-calls/00000000-0000-4000-8000-000000000001/routing";

        refused(call(path, TO_GAYA), 404, "CALL_UNKNOWN");
    }

    @Test
    void staff_of_a_centre_pass_no_calls_on() {
        refused(post(logged() + "/routing", TO_GAYA, ADMINISTRATOR), 403, "ROLE_MAY_NOT");
    }
}
