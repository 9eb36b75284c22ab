package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosingCentresTest extends CentreLifeTest {
    private static final String IN_ERROR = "{\"reason\":\"REGISTERED_IN_ERROR\"}";

    @Test
    void a_centre_that_never_held_a_case_closes() {
        assertThat(ok(close(centre(), "\"0\"")).version()).isEqualTo(1);
    }

    @Test
    void a_centre_closes_only_when_it_holds_nothing_active() {
        String centre = centre();
        String path = registeredAt(centre);

        Answer held = close(centre, "\"1\"");
        refused(held, 409, "ACTIVE_CASES_HELD");
        assertThat(held.text("detail")).contains(": 1.");

        ok(post(path + "/closure", IN_ERROR, administratorAt(centre), "If-Match", "\"0\""));
        ok(close(centre, "\"1\""));
    }

    /** Whatever it held has ended, and whoever cared for it knows nothing more of that. */
    @Test
    void care_of_a_suspended_centre_ends_when_it_closes() {
        String centre = centre();
        String path = registeredAt(centre);
        ok(post(path + "/closure", IN_ERROR, administratorAt(centre), "If-Match", "\"0\""));
        ok(suspend(centre, "BR-PAT-01"));
        assertThat(get(path, WORKER).status()).isEqualTo(200);

        ok(close(centre, "\"2\""));

        refused(get(path, WORKER), 404, "CASE_UNKNOWN");
        refused(
                post(path + "/reopening", "{\"reason\":\"SAME_MATTER\"}", WORKER, "If-Match", "\"1\""),
                404,
                "CASE_UNKNOWN");
        assertThat(get(path, workerAt(centre)).status()).isEqualTo(200);
    }

    @Test
    void a_closed_centre_registers_nothing_is_not_suspended_and_does_not_come_back() {
        String centre = centre();
        ok(close(centre, "\"0\""));

        refused(post("/api/cases", REGISTRATION, workerAt(centre)), 409, "CENTRE_IS_CLOSED");
        refused(suspend(centre, "BR-PAT-01"), 409, "CENTRE_IS_CLOSED");
        refused(reopen(centre), 409, "CENTRE_IS_CLOSED");
    }

    @Test
    void closing_it_again_changes_nothing() {
        String centre = centre();
        ok(close(centre, "\"0\""));

        assertThat(ok(close(centre, "\"1\"")).version()).isEqualTo(1);
    }

    @Test
    void without_what_was_seen_nothing_ends() {
        refused(at(centre(), "/closure", "{}", OFFICER), 428, "IF_MATCH_MISSING");
    }

    @Test
    void what_was_seen_may_be_old() {
        String centre = centre();
        registeredAt(centre);

        refused(close(centre, "\"0\""), 412, "STALE_VERSION");
    }

    @Test
    void nobody_of_a_district_or_centre_may_close() {
        String centre = centre();

        refused(at(centre, "/closure", "{}", DISTRICT_OFFICER, "If-Match", "\"0\""), 403, "ROLE_MAY_NOT");
        refused(at(centre, "/closure", "{}", administratorAt(centre), "If-Match", "\"0\""), 403, "ROLE_MAY_NOT");
    }
}
