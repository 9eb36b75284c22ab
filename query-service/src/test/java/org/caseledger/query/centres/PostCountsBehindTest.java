package org.caseledger.query.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.Role;
import org.caseledger.events.StaffPosted;
import org.caseledger.events.StaffRelieved;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** A service whose view of centres stands before a relief: a newer version wrote something between that it does not know. */
class PostCountsBehindTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final Who OFFICER = new Who("district-officer-1", Role.DISTRICT_OFFICER, null);
    private static final DemoUser RELIEVED =
            new DemoUser("case-worker-17", Role.CASE_WORKER, List.of(PATNA), null, false);

    @Test
    @Turn.Second
    void nobody_of_a_centre_is_answered_while_it_is_unknown_who_was_relieved() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            service.log().append(DAY, OFFICER, posted());
            assertThat(service.get(RELIEVED, "/api/cases").status()).isEqualTo(200);

            service.restartAfter(() -> {
                long unknown = service.log().appendUnknown(TestLog.noon(DAY));
                service.log().append(DAY, OFFICER, relieved());
                assertThat(service.log().head()).isGreaterThan(unknown);
            });
            await().until(() -> service.bean(ReadYourWrites.class).position(CentresModel.NAME)
                    == service.log().head() - 2);

            SoftAssertions softly = new SoftAssertions();
            for (DemoUser user : List.of(RELIEVED, Users.WORKER_IN_PATNA, Users.ADMINISTRATOR_IN_PATNA)) {
                Answer answer = get(service, user);
                softly.assertThat(answer.status()).as(user.actor()).isEqualTo(503);
                softly.assertThat(answer.text()).contains("\"code\":\"POSTS_UNREADABLE\"");
                softly.assertThat(answer.header("Retry-After")).isNotNull();
            }
            for (DemoUser user : List.of(Users.AUDITOR, Users.STATE_OFFICER, Users.OFFICER_OF_PATNA)) {
                softly.assertThat(get(service, user).status()).as(user.actor()).isEqualTo(200);
            }
            softly.assertAll();
        }
    }

    @Test
    @OnlyInFull
    void a_relief_that_the_view_does_not_reach_takes_effect_within_a_minute_all_the_same() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            service.log().append(DAY, OFFICER, posted());
            assertThat(service.get(RELIEVED, "/api/cases").status()).isEqualTo(200);
            service.log().appendUnknown(TestLog.noon(DAY));
            service.log().append(DAY, OFFICER, relieved());

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(get(service, RELIEVED).status()).isEqualTo(503));
            assertThat(get(service, Users.STATE_OFFICER).status()).isEqualTo(200);
        }
    }

    private static StaffPosted posted() {
        return new StaffPosted(PATNA, RELIEVED.actor(), Role.CASE_WORKER, "2023-04", DAY);
    }

    private static StaffRelieved relieved() {
        return new StaffRelieved(PATNA, RELIEVED.actor(), Role.CASE_WORKER, DAY);
    }

    /** Names no position: the view will not come so far. */
    private static Answer get(RunningQueryService service, DemoUser user) {
        return service.send(service.request(user, "/api/cases").setHeader(ReadYourWrites.HEADER, "0"));
    }
}
