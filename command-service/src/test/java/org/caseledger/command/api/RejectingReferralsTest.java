package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectingReferralsTest extends ReferralTest {
    private static final String NO_CAPACITY = "{\"reason\":\"NO_CAPACITY\",\"reportedBy\":\"PARTNER\"}";

    @Test
    void rejecting_a_referral_twice_is_one_fact() {
        String referral = referred();

        assertThat(ok(post(referral + "/rejection", NO_CAPACITY, WORKER)).version())
                .isEqualTo(2);
        assertThat(ok(post(referral + "/rejection", NO_CAPACITY, WORKER)).version())
                .isEqualTo(2);
    }

    @Test
    void what_was_rejected_is_not_completed() {
        String referral = referred();
        ok(post(referral + "/rejection", NO_CAPACITY, WORKER));

        refused(post(referral + "/completion", BY_PARTNER, WORKER), 409, "REFERRAL_ANSWERED");
    }

    @Test
    void the_reason_is_not_left_out() {
        Answer answer = post(referred() + "/rejection", BY_PARTNER, WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/reason");
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        refused(post(registered() + NOWHERE + "/rejection", NO_CAPACITY, WORKER), 404, "NO_SUCH_REFERRAL");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(referred() + "/rejection", NO_CAPACITY, ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
