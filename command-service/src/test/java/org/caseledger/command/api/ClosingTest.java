package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosingTest extends ApiTest {
    private static final String IN_ERROR = "{\"reason\":\"REGISTERED_IN_ERROR\"}";

    @Test
    void an_administrator_closes_what_was_registered_in_error() {
        assertThat(ok(post(registered() + "/closure", IN_ERROR, ADMINISTRATOR, "If-Match", "\"0\""))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void closing_again_for_the_same_reason_changes_nothing() {
        String path = registered() + "/closure";
        ok(post(path, IN_ERROR, ADMINISTRATOR, "If-Match", "\"0\""));

        assertThat(ok(post(path, IN_ERROR, ADMINISTRATOR, "If-Match", "\"1\"")).version())
                .isEqualTo(1);
    }

    @Test
    void a_case_worker_may_not() {
        refused(post(registered() + "/closure", IN_ERROR, WORKER, "If-Match", "\"0\""), 403, "ROLE_MAY_NOT");
    }

    @Test
    void without_what_was_seen_nothing_ends() {
        refused(post(registered() + "/closure", IN_ERROR, ADMINISTRATOR), 428, "IF_MATCH_MISSING");
    }

    @Test
    void monitoring_is_not_over_on_its_first_day() {
        refused(
                post(resolved() + "/closure", "{\"reason\":\"MONITORING_COMPLETED\"}", WORKER, "If-Match", "\"4\""),
                409,
                "MONITORING_NOT_OVER");
    }

    @Test
    void a_duplicate_names_the_case_that_is_kept() {
        String path = registered() + "/closure";

        refused(post(path, "{\"reason\":\"DUPLICATE\"}", ADMINISTRATOR, "If-Match", "\"0\""), 409, "KEPT_CASE_MISSING");
    }

    @Test
    void a_case_that_stays_for_a_duplicate_was_not_registered_in_error() {
        String kept = registered();
        String third = registered();
        ok(post(registered() + "/closure", duplicateOf(kept), ADMINISTRATOR, "If-Match", "\"0\""));

        refused(post(kept + "/closure", IN_ERROR, ADMINISTRATOR, "If-Match", "\"0\""), 409, "KEPT_FOR_DUPLICATE");
        ok(post(kept + "/closure", duplicateOf(third), ADMINISTRATOR, "If-Match", "\"0\""));
    }

    private static String duplicateOf(String path) {
        return "{\"reason\":\"DUPLICATE\",\"keptCase\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\"}";
    }
}
