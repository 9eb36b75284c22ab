package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggingCallsTest extends HelplineTest {
    private static final String CALLS = "/api/helpline-calls";
    private static final String ROUTED = REGISTRABLE.replace("}", ",\"routedTo\":\"BR-GAY-01\"}");

    @Test
    void a_call_has_an_id_and_a_place() {
        Answer answer = call(CALLS, REGISTRABLE);

        assertThat(created(answer)).isEqualTo(CALLS + "/" + answer.id());
        assertThat(answer.version()).isZero();
    }

    @Test
    void a_call_is_logged_and_passed_to_any_centre_in_one_go() {
        assertThat(call(CALLS, ROUTED).version()).isEqualTo(1);
    }

    @Test
    void a_key_sent_twice_is_one_call() {
        String key = UUID.randomUUID().toString();

        Answer first = post(CALLS, ROUTED, HELPLINE, "Idempotency-Key", key);
        Answer again = post(CALLS, ROUTED, HELPLINE, "Idempotency-Key", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_helpline_must_give_a_key() {
        refused(post(CALLS, REGISTRABLE, HELPLINE), 400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_helpline_does_nothing_on_cases() {
        refused(call(registered() + "/services", "{\"service\":\"FOOD\"}"), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_wrong_number_is_logged_but_goes_to_no_centre() {
        created(call(CALLS, REGISTRABLE.replace("REGISTRABLE", "WRONG")));
        refused(call(CALLS, ROUTED.replace("REGISTRABLE", "WRONG")), 409, "CALL_NOT_REGISTRABLE");
    }

    @Test
    void a_district_that_is_none_is_told() {
        refused(call(CALLS, REGISTRABLE.replace("GAY", "XYZ")), 409, "DISTRICT_UNKNOWN");
    }

    @Test
    void staff_of_a_centre_log_no_calls() {
        refused(post(CALLS, REGISTRABLE, ADMINISTRATOR), 403, "ROLE_MAY_NOT");
    }

    @Test
    void what_she_said_is_not_accepted() {
        Answer answer = call(CALLS, REGISTRABLE.replace("}", ",\"remarks\":\"any\"}"));

        refused(answer, 400, "PERSONAL_DATA_NOT_ACCEPTED");
    }
}
