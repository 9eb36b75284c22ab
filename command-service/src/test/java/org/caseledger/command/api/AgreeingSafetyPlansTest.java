package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class AgreeingSafetyPlansTest extends ApiTest {
    private static final String PLAN = "{\"measures\":[\"SAFE_PLACE_KNOWN\",\"EMERGENCY_NUMBERS_KNOWN\"]}";

    @Test
    void a_plan_is_agreed() {
        assertThat(ok(post(registered() + "/safety-plan", PLAN, WORKER)).version())
                .isEqualTo(1);
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        String path = registered() + "/safety-plan";
        ok(post(path, PLAN, WORKER));

        assertThat(ok(post(path, PLAN, WORKER)).version()).isEqualTo(1);
    }

    @Test
    void a_plan_without_measures_is_told_by_field() {
        Answer answer = post(registered() + "/safety-plan", "{\"measures\":[]}", WORKER);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/measures");
    }

    @Test
    void the_office_assistant_agrees_nothing_with_her() {
        DemoUser assistant = DemoUser.atCentre(Role.OFFICE_ASSISTANT, "BR-PAT-01");

        refused(post(registered() + "/safety-plan", PLAN, assistant), 403, "ROLE_MAY_NOT");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(registered() + "/safety-plan", PLAN, ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
