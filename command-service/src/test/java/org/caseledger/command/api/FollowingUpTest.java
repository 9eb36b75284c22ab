package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FollowingUpTest extends ApiTest {

    @Test
    void a_follow_up_is_recorded() {
        String body = "{\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\"}";

        assertThat(ok(post(resolved() + "/follow-ups", body, WORKER)).version()).isEqualTo(5);
    }

    @Test
    void violence_that_recurs_reopens_in_the_same_step() {
        String body = "{\"mode\":\"HOME_VISIT\",\"outcome\":\"VIOLENCE_RECURRED\"}";

        assertThat(ok(post(resolved() + "/follow-ups", body, WORKER)).version()).isEqualTo(6);
    }

    @Test
    void a_slot_that_was_not_planned_is_told() {
        String body = "{\"slot\":\"2031-01-01\",\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\"}";

        refused(post(resolved() + "/follow-ups", body, WORKER), 409, "SLOT_NOT_PLANNED");
    }

    @Test
    void a_death_is_for_the_administrator_and_says_whether_it_is_suspicious() {
        String path = resolved() + "/follow-ups";
        String body = "{\"mode\":\"PHONE\",\"outcome\":\"DECEASED\"}";

        refused(post(path, body, WORKER), 403, "ROLE_MAY_NOT");
        refused(post(path, body, ADMINISTRATOR), 409, "SUSPICION_NOT_STATED");
        ok(post(path, body.replace("}", ",\"suspicious\":false}"), ADMINISTRATOR));
    }
}
