package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.Test;

/** A node that cannot read who is posted at a centre: a newer one wrote something there that it does not know. */
@BesideOthers
class PostsUnreadableTest extends ApiTest {
    private static final String CENTRE = "BR-PAT-01";
    private static final DemoUser RELIEVED =
            new DemoUser("case-worker-17", Role.CASE_WORKER, List.of(CENTRE), null, false);
    private static final DemoUser OFFICER_OF_DISTRICT =
            new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false);
    private static final String RISK = "{\"risk\":\"HIGH\"}";

    @Test
    void nobody_of_the_centre_is_let_in_while_it_is_unknown_who_was_relieved() {
        String uri = store.uri("posts_unreadable");
        Service before = Service.startOn(uri);
        String path = created(post(before, "/api/cases", REGISTRATION, WORKER));
        String staff = "/api/centres/" + CENTRE + "/staff";
        created(post(before, staff, "{\"staff\":\"case-worker-17\",\"role\":\"CASE_WORKER\"}", OFFICER_OF_DISTRICT));
        ok(post(before, staff + "/case-worker-17/relief", "{\"role\":\"CASE_WORKER\"}", OFFICER_OF_DISTRICT));
        NewerVersionTest.append(before, CENTRE, "Centre");
        before.stop();
        Service older = Service.startOn(uri);
        try {
            Answer relieved = post(older, path + "/risk-assessments", RISK, RELIEVED);
            refused(relieved, 503, "POSTS_UNREADABLE");
            assertThat(relieved.header("Retry-After")).isNotBlank();
            refused(post(older, path + "/risk-assessments", RISK, WORKER), 503, "POSTS_UNREADABLE");
            created(post(older, "/api/cases", REGISTRATION, ELSEWHERE));
        } finally {
            older.stop();
        }
    }
}
