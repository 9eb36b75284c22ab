package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptingReferralsTest extends ReferralTest {

    @Test
    void saying_it_twice_is_one_fact() {
        String referral = referred();

        assertThat(ok(post(referral + "/acceptance", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
        assertThat(ok(post(referral + "/acceptance", BY_PARTNER, WORKER)).version())
                .isEqualTo(2);
    }

    @Test
    void what_was_accepted_is_still_completed() {
        String referral = referred();
        ok(post(referral + "/acceptance", BY_PARTNER, WORKER));

        assertThat(ok(post(referral + "/completion", BY_PARTNER, WORKER)).version())
                .isEqualTo(3);
    }

    @Test
    void what_was_completed_is_not_accepted() {
        String referral = referred();
        ok(post(referral + "/completion", BY_PARTNER, WORKER));

        refused(post(referral + "/acceptance", BY_PARTNER, WORKER), 409, "REFERRAL_ANSWERED");
    }

    @Test
    void a_referral_that_was_never_made_is_not_found() {
        refused(post(registered() + NOWHERE + "/acceptance", BY_PARTNER, WORKER), 404, "NO_SUCH_REFERRAL");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(referred() + "/acceptance", BY_PARTNER, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void who_reported_it_is_not_left_out() {
        Answer answer = post(referred() + "/acceptance", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/reportedBy");
    }
}
