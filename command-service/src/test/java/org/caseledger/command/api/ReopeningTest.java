package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReopeningTest extends ApiTest {
    private static final String SAME_MATTER = "{\"reason\":\"SAME_MATTER\"}";

    @Test
    void a_resolved_case_comes_back() {
        assertThat(ok(post(resolved() + "/reopening", SAME_MATTER, WORKER)).version())
                .isEqualTo(5);
    }

    @Test
    void an_open_case_cannot_come_back() {
        refused(post(served() + "/reopening", SAME_MATTER, WORKER), 409, "CASE_IS_OPEN");
    }

    @Test
    void what_was_registered_in_error_never_comes_back() {
        String path = registered();
        ok(post(path + "/closure", "{\"reason\":\"REGISTERED_IN_ERROR\"}", ADMINISTRATOR, "If-Match", "\"0\""));

        refused(post(path + "/reopening", SAME_MATTER, WORKER), 409, "NEVER_REOPENED");
    }
}
