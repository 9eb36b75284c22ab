package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many clients send their bodies slowly, everyone else is answered at once. Each service runs it on itself. */
@Isolated("answers within a second")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SlowBodiesContract {
    private static final int CONNECTIONS = 500;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    /** Blocked threads would stay so for the 20 seconds of the connector's time-out, twice as long as these take. */
    private static final int ROUNDS = 10;

    private static final Duration START = Duration.ofMinutes(2);
    /** More than grace, and the watch's pause. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(9);

    protected abstract int port();

    protected abstract int managementPort();

    /** Of someone who may read and write. */
    protected abstract String token();

    /** Something that may be read. */
    protected abstract String readPath();

    /** Something that may be written by a POST with a body, and what is answered then. */
    protected abstract Post quickPost();

    public record Post(String path, String body, int status) {}

    /** Request lines and headers, the lines with {@code |} between them, of requests whose body is awaited in vain. */
    protected abstract List<String> slowRequests();

    /** What is loaded and compiled at the first request takes longer than a second on a busy machine, whoever sends it. */
    @BeforeAll
    final void warmUp() {
        everyoneIsAnswered(START, "at first");
    }

    @ParameterizedTest
    @MethodSource("slowRequests")
    void clients_that_send_slowly_hold_nobody_up(String lines) {
        assertThat(aRoundIsAnsweredAtOnce("before")).isTrue();
        List<SlowBody> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                slow.add(begin(lines));
            }
            assertThat(aRoundIsAnsweredAtOnce("during")).isTrue();
        } finally {
            slow.forEach(SlowBody::close);
        }
        everyoneIsAnswered(AT_ONCE, "after");
    }

    @Test
    void a_body_that_does_not_come_is_answered_and_its_connection_closed() {
        List<SlowBody> slow = slowRequests().stream().map(this::begin).toList();
        try {
            assertThat(slow)
                    .extracting(body -> body.answer(GIVEN_UP))
                    .allSatisfy(
                            answer -> assertThat(answer).matches("(?s)HTTP/1.1 (401|403|408) .*Connection: close.*"));
        } finally {
            slow.forEach(SlowBody::close);
        }
    }

    private SlowBody begin(String lines) {
        SlowBody body = SlowBody.open(port(), lines.replace("TOKEN", token()).split("\\|"));
        body.send(lines.contains("chunked") ? "5\r\n{" : "{");
        return body;
    }

    /** On a machine that is busy with the 500 connections, or with anything else, the first rounds may take longer. */
    private boolean aRoundIsAnsweredAtOnce(String when) {
        for (int round = 1; round <= ROUNDS; round++) {
            try {
                everyoneIsAnswered(AT_ONCE, when);
                return true;
            } catch (AssertionError late) {
                System.out.println("round " + round + ": " + late.getMessage());
            }
        }
        return false;
    }

    private void everyoneIsAnswered(Duration within, String when) {
        HttpClient newcomer = HttpClient.newHttpClient();
        Post post = quickPost();
        for (int i = 0; i < 3; i++) {
            assertThat(status(newcomer, request(managementPort(), "/actuator/health", within), when))
                    .isEqualTo(200);
            assertThat(status(newcomer, request(port(), readPath(), within), when))
                    .isEqualTo(200);
            assertThat(status(
                            newcomer,
                            request(port(), post.path(), within)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(post.body())),
                            when))
                    .isEqualTo(post.status());
        }
    }

    private HttpRequest.Builder request(int port, String path, Duration within) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token())
                .timeout(within);
    }

    private static int status(HttpClient client, HttpRequest.Builder request, String when) {
        HttpRequest built = request.build();
        try {
            return client.send(built, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(when + ": no answer to " + built, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
