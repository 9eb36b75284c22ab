package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class DecliningTransfersTest extends TransferTest {
    private static final String NO_CAPACITY = "{\"reason\":\"NO_CAPACITY\"}";

    @Test
    void the_case_stays_where_it_is() {
        String path = requested();

        assertThat(ok(decline(path, ADMINISTRATOR_ELSEWHERE)).version()).isEqualTo(3);
        assertThat(ok(decline(path, ADMINISTRATOR_ELSEWHERE)).version()).isEqualTo(3);

        ok(post(path + "/services", "{\"service\":\"FOOD\"}", WORKER));
    }

    @Test
    void the_centre_that_asks_does_not_decline() {
        refused(decline(requested(), ADMINISTRATOR), 404, "CASE_UNKNOWN");
    }

    @Test
    void what_was_accepted_is_not_declined() {
        String path = requested();
        ok(accept(path, ADMINISTRATOR_ELSEWHERE, "\"2\""));

        refused(decline(path, ADMINISTRATOR_ELSEWHERE), 409, "NO_TRANSFER_PENDING");
    }

    @Test
    void the_reason_is_not_left_out() {
        Answer answer = post(requested() + "/transfer/declination", "{}", ADMINISTRATOR_ELSEWHERE);

        refused(answer, 400, "FIELDS_INVALID");
        assertThat(answer.http().body()).contains("/reason");
    }

    @Test
    void declining_is_for_the_administrator() {
        refused(decline(requested(), ELSEWHERE), 403, "ROLE_MAY_NOT");
    }

    private Answer decline(String path, DemoUser user) {
        return post(path + "/transfer/declination", NO_CAPACITY, user);
    }
}
