package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferringTest extends ApiTest {
    private static final String WITH_CONSENT =
            "{\"partner\":\"HOSPITAL\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\"}";

    @Test
    void a_referral_has_an_id_and_a_place() {
        String path = registered();

        Answer answer = post(path + "/referrals", WITH_CONSENT, WORKER);

        assertThat(created(answer)).isEqualTo(path + "/referrals/" + answer.text("referral"));
    }

    @Test
    void the_same_key_gives_the_same_referral() {
        String path = registered() + "/referrals";

        Answer first = post(path, WITH_CONSENT, WORKER, "Idempotency-Key", path);
        Answer again = post(path, WITH_CONSENT, WORKER, "Idempotency-Key", path);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void without_her_consent_it_is_refused() {
        String body = "{\"partner\":\"HOSPITAL\",\"reportedBy\":\"CENTRE_STAFF\"}";

        refused(post(registered() + "/referrals", body, WORKER), 409, "CONSENT_MISSING");
    }
}
