package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

class WithdrawingTransfersTest extends TransferTest {

    @Test
    void the_centre_that_asks_takes_it_back() {
        String path = requested();

        assertThat(ok(withdraw(path, WORKER)).version()).isEqualTo(3);
        assertThat(ok(withdraw(path, WORKER)).version()).isEqualTo(3);

        refused(accept(path, ADMINISTRATOR_ELSEWHERE, "\"3\""), 409, "NO_TRANSFER_PENDING");
    }

    @Test
    void the_asked_centre_does_not_take_it_back() {
        refused(withdraw(requested(), ADMINISTRATOR_ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    @Test
    void what_was_never_asked_is_not_taken_back() {
        refused(withdraw(served(), WORKER), 409, "NO_TRANSFER_PENDING");
    }

    private Answer withdraw(String path, DemoUser user) {
        return post(path + "/transfer/withdrawal", "{}", user);
    }
}
