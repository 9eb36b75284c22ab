package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletingReferralsTest extends ApiTest {
    private static final String BY_PARTNER = "{\"reportedBy\":\"PARTNER\"}";

    @Test
    void completing_a_referral_twice_is_one_fact() {
        String referral = created(post(
                registered() + "/referrals",
                "{\"partner\":\"HOSPITAL\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\"}",
                WORKER));

        assertThat(ok(post(referral + "/completion", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
        assertThat(ok(post(referral + "/completion", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        String path = registered() + "/referrals/00000000-0000-4000-8000-000000000001/completion";

        refused(post(path, BY_PARTNER, WORKER), 404, "NO_SUCH_REFERRAL");
    }
}
