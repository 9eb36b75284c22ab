package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotProvidingServicesTest extends ApiTest {

    @Test
    void what_was_not_given_is_recorded_with_its_reason() {
        String body = "{\"service\":\"LEGAL_AID\",\"reason\":\"DECLINED_BY_WOMAN\"}";

        assertThat(ok(post(registered() + "/services/not-provided", body, WORKER))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void without_a_reason_it_is_refused() {
        Answer answer = post(registered() + "/services/not-provided", "{\"service\":\"LEGAL_AID\"}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/reason");
    }
}
