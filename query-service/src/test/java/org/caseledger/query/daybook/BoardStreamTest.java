package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.caseledger.events.Role;
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
import org.springframework.mock.web.MockHttpServletResponse;
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
    void headers_are_on_their_way_before_another_thread_may_send_a_board() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        SseEmitter page = service.bean(BoardController.class).stream(OFFICER, response);

        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentType()).isEqualTo("text/event-stream");
        page.complete();
    }

    private BufferedReader open(DemoUser user) {
        var answer = service.open(user, "/api/centres/board/stream", "");
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
