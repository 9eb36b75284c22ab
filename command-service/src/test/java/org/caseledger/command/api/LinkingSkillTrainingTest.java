package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkingSkillTrainingTest extends ApiTest {
    private static final String TRAINING = "{\"programme\":\"KUSHAL_YUVA\"}";

    @Test
    void a_training_is_found_for_her_once_a_day() {
        String path = served() + "/skill-training";

        assertThat(ok(post(path, TRAINING, WORKER)).version()).isEqualTo(2);
        assertThat(ok(post(path, TRAINING, WORKER)).version()).isEqualTo(2);
    }

    @Test
    void a_programme_that_is_none_is_told_with_those_that_are() {
        Answer answer = post(served() + "/skill-training", "{\"programme\":\"DANCING\"}", WORKER);

        refused(answer, 400, "UNKNOWN_CODE");
        assertThat(answer.http().body()).contains("/programme", "JEEVIKA");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(served() + "/skill-training", TRAINING, ELSEWHERE), 404, "CASE_UNKNOWN");
    }
}
