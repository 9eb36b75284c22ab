package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class AcceptingTransfersTest extends TransferTest {

    @Test
    void from_then_on_the_other_centre_works_with_the_case() {
        String path = requested();

        assertThat(ok(accept(path, ADMINISTRATOR_ELSEWHERE, "\"2\"")).version()).isEqualTo(3);

        ok(post(path + "/services", "{\"service\":\"FOOD\"}", ELSEWHERE));
        refused(post(path + "/services", "{\"service\":\"FOOD\"}", WORKER), 404, "CASE_UNKNOWN");
    }

    @Test
    void accepting_again_changes_nothing() {
        String path = requested();
        ok(accept(path, ADMINISTRATOR_ELSEWHERE, "\"2\""));

        assertThat(ok(accept(path, ADMINISTRATOR_ELSEWHERE, "\"3\"")).version()).isEqualTo(3);
    }

    @Test
    void the_centre_that_asks_does_not_answer_itself() {
        refused(accept(requested(), ADMINISTRATOR, "\"2\""), 404, "CASE_UNKNOWN");
    }

    @Test
    void a_third_centre_does_not_answer() {
        DemoUser third = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-NAL-01");

        refused(accept(requested(), third, "\"2\""), 404, "CASE_UNKNOWN");
    }

    @Test
    void accepting_is_for_the_administrator() {
        refused(accept(requested(), ELSEWHERE, "\"2\""), 403, "ROLE_MAY_NOT");
    }

    @Test
    void without_what_was_seen_nothing_is_taken() {
        refused(post(requested() + "/transfer/acceptance", "{}", ADMINISTRATOR_ELSEWHERE), 428, "IF_MATCH_MISSING");
    }

    @Test
    void on_an_older_state_nothing_is_taken() {
        refused(accept(requested(), ADMINISTRATOR_ELSEWHERE, "\"1\""), 412, "STALE_VERSION");
    }

    @Test
    void while_she_stays_in_the_shelter_nothing_is_taken() {
        String path = requested();
        created(post(path + "/shelter", "{}", WORKER));

        refused(accept(path, ADMINISTRATOR_ELSEWHERE, "\"3\""), 409, "SHELTER_STAY_STILL_OPEN");
    }

    @Test
    void a_case_nobody_was_asked_to_take_is_not_found() {
        refused(accept(served(), ADMINISTRATOR_ELSEWHERE, "\"1\""), 404, "CASE_UNKNOWN");
    }
}
