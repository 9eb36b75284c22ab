package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolvingTest extends ApiTest {

    @Test
    void resolving_plans_the_monitoring_in_the_same_step() {
        Answer answer = ok(post(classified() + "/resolution", RESOLUTION, WORKER, "If-Match", "\"2\""));

        assertThat(answer.version()).isEqualTo(4);
    }

    @Test
    void without_what_was_seen_nothing_ends() {
        refused(post(classified() + "/resolution", RESOLUTION, WORKER), 428, "IF_MATCH_MISSING");
    }

    @Test
    void on_an_older_state_nothing_ends() {
        Answer answer = post(classified() + "/resolution", RESOLUTION, WORKER, "If-Match", "\"1\"");

        refused(answer, 412, "STALE_VERSION");
        assertThat(answer.text("detail")).contains("1", "2");
    }

    @Test
    void an_unclassified_case_is_not_resolved() {
        refused(post(served() + "/resolution", RESOLUTION, WORKER, "If-Match", "\"1\""), 409, "CLASSIFICATION_MISSING");
    }

    @Test
    void the_answer_that_was_lost_is_given_again_although_the_state_has_moved() {
        String path = classified() + "/resolution";
        Answer first = ok(post(path, RESOLUTION, WORKER, "If-Match", "\"2\"", "Idempotency-Key", path));

        Answer again = ok(post(path, RESOLUTION, WORKER, "If-Match", "\"2\"", "Idempotency-Key", path));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }
}
