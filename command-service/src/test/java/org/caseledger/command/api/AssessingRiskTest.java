package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssessingRiskTest extends ApiTest {

    @Test
    void a_risk_is_recorded() {
        assertThat(ok(post(registered() + "/risk-assessments", "{\"risk\":\"HIGH\"}", WORKER))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void an_unknown_risk_is_told_with_the_right_ones() {
        Answer answer = post(registered() + "/risk-assessments", "{\"risk\":\"SEVERE\"}", WORKER);

        refused(answer, 400, "UNKNOWN_CODE");
        assertThat(answer.http().body()).contains("/risk", "HIGH, MEDIUM, LOW").doesNotContain("SEVERE");
    }
}
