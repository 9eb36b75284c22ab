package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingLegalStepsTest extends ApiTest {

    @Test
    void a_hearing_may_lie_ahead() {
        String body = "{\"step\":\"COURT_DATE\",\"dueOn\":\"" + TODAY.plusDays(40) + "\"}";

        assertThat(ok(post(registered() + "/legal-steps", body, WORKER)).version())
                .isEqualTo(1);
    }

    @Test
    void the_number_of_an_fir_is_not_taken_yet() {
        Answer answer = post(registered() + "/legal-steps", "{\"step\":\"FIR\",\"fir_number\":\"123/26\"}", WORKER);

        refused(answer, 400, "PERSONAL_DATA_NOT_ACCEPTED");
        assertThat(answer.http().body()).contains("/fir_number").doesNotContain("123/26");
    }
}
