package org.caseledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import tools.jackson.databind.JsonNode;

/** An event that a newer version wrote: whoever reads the log itself passes it on, as it is. */
class UnknownEventTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    @Test
    void feed_and_history_pass_on_an_event_whose_type_they_do_not_know() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            OneCase one = new OneCase(RunningQueryService.PATNA, DAY, 1);
            service.log().append(DAY, Who.LEDGER, one.registered());
            long unknown = service.log().appendUnknown(TestLog.noon(DAY), Who.LEDGER, one.id());

            JsonNode fed = get(service, Users.INTEGRATOR, "/api/events?timeout=10&lastEventId=" + (unknown - 1));
            JsonNode history = get(service, Users.STATE_OFFICER, "/api/cases/" + one.id() + "/history");

            assertThat(fed.get(0).get("id").asString()).isEqualTo(Long.toString(unknown));
            assertThat(fed.get(0).get("type").asString()).isEqualTo("org.caseledger.case-sealed.v1");
            JsonNode last = history.get("events").get(history.get("events").size() - 1);
            assertThat(last.get("position").asLong()).isEqualTo(unknown);
            assertThat(last.get("type").asString()).isEqualTo("CaseSealed");
            assertThat(service.bean(ApplicationAvailability.class).getLivenessState())
                    .isEqualTo(LivenessState.CORRECT);
        }
    }

    /** Names no position: who does waits for the view of centres, which says who acts for whom. */
    private static JsonNode get(RunningQueryService service, DemoUser user, String path) {
        Answer answer = service.send(service.request(user, path).setHeader("Ledger-Position", "0"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
