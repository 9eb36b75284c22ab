package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevokingReferralsTest extends ReferralTest {

    @Test
    void saying_it_twice_is_one_fact() {
        String referral = referred();

        assertThat(ok(post(referral + "/revocation", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
        assertThat(ok(post(referral + "/revocation", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
    }

    @Test
    void what_was_taken_back_is_not_completed() {
        String referral = referred();
        ok(post(referral + "/revocation", BY_PARTNER, WORKER));

        refused(post(referral + "/completion", BY_PARTNER, WORKER), 409, "REFERRAL_ANSWERED");
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        refused(post(registered() + NOWHERE + "/revocation", BY_PARTNER, WORKER), 404, "NO_SUCH_REFERRAL");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(referred() + "/revocation", BY_PARTNER, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void who_reported_it_is_not_left_out() {
        Answer answer = post(referred() + "/revocation", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/reportedBy");
    }
}
