package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoordinatingTest extends ApiTest {
    private static final String WITH_POLICE = "{\"partners\":[\"POLICE_STATION\",\"PROTECTION_OFFICER\"]}";

    @Test
    void coordination_begins_secures_relief_and_ends() {
        String path = served();

        ok(post(path + "/coordination", WITH_POLICE, WORKER));
        ok(post(path + "/reliefs", "{\"relief\":\"MAINTENANCE\"}", WORKER));
        assertThat(ok(post(path + "/coordination/end", "{}", WORKER)).version()).isEqualTo(4);
    }

    @Test
    void relief_needs_coordination() {
        refused(post(served() + "/reliefs", "{\"relief\":\"MAINTENANCE\"}", WORKER), 409, "NEVER_COORDINATED");
    }

    @Test
    void what_never_began_does_not_end() {
        refused(post(served() + "/coordination/end", "{}", WORKER), 409, "NO_COORDINATION_UNDER_WAY");
    }

    @Test
    void nobody_to_bring_together_is_told_by_field() {
        refused(post(served() + "/coordination", "{\"partners\":[]}", WORKER), 400, "FIELDS_INVALID");
    }
}
