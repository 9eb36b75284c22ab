package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** The live board as an open page gets it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BoardStreamTest extends QueryServiceContract {
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);
    private static final AccessScope OFFICER =
            new AccessScope("state-officer-1", Set.of(Role.STATE_OFFICER), Set.of(), null, false);
    private static final LocalDate TODAY = LocalDate.of(2025, 5, 5);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Test
    void an_opened_page_gets_the_board_at_once_and_again_when_a_case_is_registered() throws IOException {
        try (BufferedReader page = open(Users.STATE_OFFICER)) {
            JsonNode first = nextBoard(page);

            long position =
                    service.log().append(TODAY, WORKER, new OneCase(RunningQueryService.PATNA, TODAY, 1).registered());
            JsonNode later = boardAt(page, position);

            assertThat(later.at("/total/counts/REGISTERED").asInt())
                    .isEqualTo(first.at("/total/counts/REGISTERED").asInt() + 1);
        }
    }

    @Test
    void a_page_shows_only_what_its_caller_may_see() throws IOException {
        try (BufferedReader page = open(Users.WORKER_IN_GAYA)) {
            assertThat(nextBoard(page).at("/centres")).hasSize(1);
        }
    }

    @Test
    void many_changes_reach_a_page_at_most_four_times_a_second() throws IOException {
        try (BufferedReader page = open(Users.STATE_OFFICER)) {
            nextBoard(page);
            long begun = System.nanoTime();
            long position = 0;
            for (int serial = 100; serial < 200; serial++) {
                position = service.log()
                        .append(TODAY, WORKER, new OneCase(RunningQueryService.PATNA, TODAY, serial).registered());
            }

            int boards = 1;
            while (nextBoard(page).at("/position").asLong() < position) {
                boards++;
            }

            double seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(boards).isLessThanOrEqualTo((int) (seconds * 4) + 2);
        }
    }

    @Test
    void a_page_is_let_go_when_its_token_ends() throws IOException {
        String token = TestKey.tokenFor(Users.STATE_OFFICER, Duration.ofSeconds(-26));
        try (BufferedReader page = read(service.openAs(token, "/api/centres/board/stream"))) {
            nextBoard(page);

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> page.lines().count());
        }
        assertThat(service.openAs(token, "/api/centres/board/stream").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_closed_page_is_forgotten() throws IOException {
        BoardStream stream = service.bean(BoardStream.class);
        int before = stream.open();
        BufferedReader page = open(Users.STATE_OFFICER);
        nextBoard(page);
        assertThat(stream.open()).isGreaterThan(before);

        page.close();

        Awaitility.await().untilAsserted(() -> {
            service.log().append(TODAY, WORKER, new OneCase(RunningQueryService.GAYA, TODAY, 1).registered());
            assertThat(stream.open()).isLessThanOrEqualTo(before);
        });
    }

    @Test
    void headers_are_on_their_way_before_another_thread_may_send_a_board() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        JwtAuthenticationToken token = new JwtAuthenticationToken(Jwt.withTokenValue("of an officer")
                .header("alg", "none")
                .expiresAt(Instant.now().plusSeconds(60))
                .build());

        SseEmitter page = service.bean(BoardController.class).stream(
                OFFICER, token, new MockHttpServletRequest("GET", "/api/centres/board/stream"), response);

        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentType()).isEqualTo("text/event-stream");
        page.complete();
    }

    private BufferedReader open(DemoUser user) {
        return read(service.open(user, "/api/centres/board/stream", ""));
    }

    private static BufferedReader read(HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode boardAt(BufferedReader page, long position) throws IOException {
        JsonNode board = nextBoard(page);
        while (board.at("/position").asLong() < position) {
            board = nextBoard(page);
        }
        return board;
    }

    private static JsonNode nextBoard(BufferedReader page) throws IOException {
        boolean board = false;
        String line;
        while ((line = page.readLine()) != null) {
            if (line.startsWith("event:")) {
                board = line.endsWith("board");
            } else if (board && line.startsWith("data:")) {
                return LedgerJson.mapper().readTree(line.substring("data:".length()));
            }
        }
        throw new AssertionError("the stream ended");
    }
}
