package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingConsentsTest extends ApiTest {
    private static final String TO_REFERRALS = "{\"purpose\":\"REFERRAL\",\"given\":true,\"consentBy\":\"WOMAN\"}";
    private static final String REFERRAL = "{\"partner\":\"HOSPITAL\",\"reportedBy\":\"CENTRE_STAFF\"}";

    @Test
    void consent_that_was_recorded_is_not_asked_for_at_the_referral() {
        String path = registered();
        refused(post(path + "/referrals", REFERRAL, WORKER), 409, "CONSENT_MISSING");

        assertThat(ok(post(path + "/consents", TO_REFERRALS, WORKER)).version()).isEqualTo(1);

        created(post(path + "/referrals", REFERRAL, WORKER));
    }

    @Test
    void consent_that_was_taken_back_is_asked_for_again() {
        String path = registered();
        ok(post(path + "/consents", TO_REFERRALS, WORKER));
        ok(post(path + "/consents", TO_REFERRALS.replace("true", "false"), WORKER));

        refused(post(path + "/referrals", REFERRAL, WORKER), 409, "CONSENT_MISSING");
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        String path = registered() + "/consents";
        ok(post(path, TO_REFERRALS, WORKER));

        assertThat(ok(post(path, TO_REFERRALS, WORKER)).version()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_told_by_field() {
        Answer answer = post(registered() + "/consents", "{}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/purpose", "/given", "/consentBy");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(registered() + "/consents", TO_REFERRALS, ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
