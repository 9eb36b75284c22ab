package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldingMeetingsTest extends ApiTest {
    private static final String WITH_POLICE = "{\"partners\":[\"POLICE_STATION\"]}";

    @Test
    void each_meeting_counts() {
        String path = coordinated() + "/coordination/meetings";

        assertThat(ok(post(path, WITH_POLICE, WORKER)).version()).isEqualTo(3);
        assertThat(ok(post(path, WITH_POLICE, WORKER)).version()).isEqualTo(4);
    }

    @Test
    void the_same_key_is_one_meeting() {
        String path = coordinated() + "/coordination/meetings";

        assertThat(ok(post(path, WITH_POLICE, WORKER, "Idempotency-Key", path)).version())
                .isEqualTo(3);
        assertThat(ok(post(path, WITH_POLICE, WORKER, "Idempotency-Key", path)).version())
                .isEqualTo(3);
    }

    @Test
    void the_next_meeting_lies_ahead() {
        String path = coordinated() + "/coordination/meetings";
        String body = WITH_POLICE.replace("}", ",\"nextOn\":\"%s\"}");

        refused(post(path, body.formatted(TODAY), WORKER), 409, "NEXT_MEETING_BEFORE_THIS_ONE");
        ok(post(path, body.formatted(TODAY.plusDays(9)), WORKER));
    }

    @Test
    void nobody_meets_without_coordination() {
        refused(post(served() + "/coordination/meetings", WITH_POLICE, WORKER), 409, "NEVER_COORDINATED");
    }

    @Test
    void a_meeting_of_nobody_is_told_by_field() {
        refused(post(coordinated() + "/coordination/meetings", "{\"partners\":[]}", WORKER), 400, "FIELDS_INVALID");
    }

    @Test
    void a_case_of_another_centre_is_not_found() {
        refused(post(coordinated() + "/coordination/meetings", WITH_POLICE, ELSEWHERE), 404, "CASE_UNKNOWN");
    }

    private String coordinated() {
        String path = served();
        ok(post(path + "/coordination", WITH_POLICE, WORKER));
        return path;
    }
}
