package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.events.Role;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.QueryService;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.caseledger.service.wallclock.MachineClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks that are dated hours ahead, and all that follow on them, would stand in no report of their day. */
class LooksByAWrongClockTest extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final AtomicReference<Duration> SET_BY = new AtomicReference<>(Duration.ZERO);

    private final OneCase known = new OneCase(PATNA, JUNE, 1);
    private final HttpClient http = HttpClient.newHttpClient();

    @Configuration
    static class JumpingClock {
        @Bean
        MachineClock machineClock() {
            return new MachineClock(() -> Instant.now().plus(SET_BY.get()));
        }
    }

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {RunningQueryService.WITH_MANAGEMENT};
    }

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, new Who("case-worker-1", Role.CASE_WORKER, PATNA), known.registered());
    }

    @Test
    @Turn.Second
    void a_service_whose_clock_jumps_shows_no_case_and_goes_on_with_all_else_until_it_is_right() throws Exception {
        String theCase = "/api/cases/" + known.id();
        try (ConfigurableApplicationContext other = service.start("other", QueryService.class, JumpingClock.class)) {
            assertThat(get(other, theCase).statusCode()).isEqualTo(200);
            int before = WrittenLooks.of(service.log()).all().size();
            SET_BY.set(Duration.ofHours(3));

            HttpResponse<String> refused = get(other, theCase);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("ACCESS_NOT_RECORDED").doesNotContain(known.number());
            assertThat(WrittenLooks.of(service.log()).all()).hasSize(before);
            assertThat(get(other, "/api/centres/" + PATNA + "/board").statusCode())
                    .isEqualTo(200);
            for (String all : List.of("/serving", "/ready")) {
                assertThat(health(other, all).statusCode())
                        .as("no caller of %s is sent away", all)
                        .isEqualTo(200);
            }
            assertThat(health(other, "").body()).contains("ahead of the database's");
            try (ConfigurableApplicationContext begun =
                    service.start("begun", QueryService.class, JumpingClock.class)) {
                assertThat(get(begun, "/api/centres/" + PATNA + "/board").statusCode())
                        .as("also of one that begins now")
                        .isEqualTo(200);
            }
            assertThat(service.get(WORKER_IN_PATNA, theCase).status())
                    .as("by a service whose clock is right")
                    .isEqualTo(200);
            SET_BY.set(Duration.ZERO);
            assertThat(get(other, theCase).statusCode()).isEqualTo(200);
        } finally {
            SET_BY.set(Duration.ZERO);
        }
    }

    private HttpResponse<String> health(ConfigurableApplicationContext other, String group)
            throws IOException, InterruptedException {
        String port = other.getEnvironment().getRequiredProperty("local.management.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health" + group))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ConfigurableApplicationContext other, String path)
            throws IOException, InterruptedException {
        String port = other.getEnvironment().getRequiredProperty("local.server.port");
        return http.send(
                service.request(WORKER_IN_PATNA, path)
                        .uri(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
