package org.caseledger.command.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** Cases that ended long ago, and the officers who decide what becomes of what is kept in them. */
abstract class ForgettingStoryTest extends StoryTest {
    static final LocalDate LONG_AGO = TODAY.minusYears(4);
    static final DemoUser STATE = OFFICER;
    static final DemoUser DISTRICT = new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false);
    static final DemoUser PROTECTION = DemoUser.outside(Role.DATA_PROTECTION_OFFICER, false);

    /** The same person as {@link #DISTRICT} in another role, with another token. */
    static final DemoUser DISTRICT_AS_PROTECTION =
            new DemoUser("district-officer-1", Role.DATA_PROTECTION_OFFICER, List.of(), null, false);

    static final String COURT = "{\"reason\":\"COURT_PROCEEDING\"}";

    /** With a note that is under seal. */
    String endedLongAgo() {
        return ended(LONG_AGO);
    }

    String ended(LocalDate day) {
        String path = registered(WORKER_A, day);
        ok(post(path + "/notes", on(day, "\"kind\":\"SAFETY\",\"text\":\"canary-of-old\""), WORKER_A));
        close(path, day, "WITHDRAWN_BY_WOMAN", ADMINISTRATOR_A);
        return path;
    }

    Answer approve(DemoUser officer, String... paths) {
        return approve(service, officer, paths);
    }

    static Answer approve(Service node, DemoUser officer, String... paths) {
        String cases =
                Arrays.stream(paths).map(path -> "\"" + idOf(path) + "\"").collect(Collectors.joining(","));
        return post(node, paths[0] + "/erasure-approvals", "{\"cases\":[" + cases + "]}", officer);
    }

    Answer note(String path) {
        return post(path + "/notes", on(LONG_AGO, "\"kind\":\"SAFETY\",\"text\":\"canary\""), WORKER_A);
    }
}
