package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReopeningCentresTest extends CentreLifeTest {

    @Test
    void a_reopened_centre_registers_again() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");
        refused(post("/api/cases", REGISTRATION, workerAt(centre)), 409, "CENTRE_WAS_SUSPENDED");

        assertThat(ok(reopen(centre)).version()).isEqualTo(2);
        registeredAt(centre);
    }

    @Test
    void reopening_it_again_changes_nothing() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");
        reopen(centre);

        assertThat(ok(reopen(centre)).version()).isEqualTo(2);
    }

    @Test
    void a_centre_that_was_never_suspended_is_not_reopened() {
        refused(reopen(centre()), 409, "CENTRE_NOT_SUSPENDED");
    }

    @Test
    void it_is_not_reopened_before_it_was_suspended() {
        String centre = centre();
        suspend(centre, "BR-PAT-01");
        String yesterday = "{\"occurredOn\":\"" + TODAY.minusDays(1) + "\"}";

        refused(at(centre, "/reopening", yesterday, OFFICER), 409, "DATED_BEFORE_LAST_CHANGE");
    }

    @Test
    void nobody_of_a_district_may_reopen() {
        refused(at(centre(), "/reopening", "{}", DISTRICT_OFFICER), 403, "ROLE_MAY_NOT");
    }
}
