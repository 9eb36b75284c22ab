package org.caseledger.service.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.caseledger.events.Role;
import org.caseledger.local.testing.SlowBody;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.web.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "caseledger.body.grace=1s",
            "caseledger.body.least-rate=100B",
            "caseledger.body.max-awaited=24",
            "caseledger.body.max-awaited-size=320KB"
        })
@SuppressWarnings("NullAway.Init") // set by Spring
class BodyFilterTest extends ServiceTest {
    private static final String WOMAN = "{\"ageBand\":\"18_24\"}";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private AwaitedBodies bodiesOfCallersWithToken;

    @Autowired
    private AwaitedBodies bodiesOfCallersWithoutToken;

    @Autowired
    private ServletWebServerApplicationContext service;

    @AfterEach
    void nothing_is_awaited_any_longer() {
        await().untilAsserted(() -> assertThat(bodiesOfCallersWithToken.size() + bodiesOfCallersWithoutToken.size())
                .isZero());
        assertThat(bodiesOfCallersWithToken.isFull()).isFalse();
        await("no request goes on for which a stop would wait")
                .untilAsserted(() -> assertThat(requestsInProgress()).isZero());
    }

    private long requestsInProgress() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(service.getWebServer());
        return Stream.of(server.getTomcat().getHost().findChildren())
                .mapToLong(context -> ((StandardContext) context).getInProgressAsyncCount())
                .sum();
    }

    @Test
    void a_body_in_pieces_is_read_whole() {
        try (SlowBody body = register("Content-Length: " + WOMAN.length())) {
            body.send(WOMAN.substring(0, 5));
            await().until(() -> bodiesOfCallersWithToken.size() == 1);
            body.send(WOMAN.substring(5));

            assertThat(body.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 200").contains("\"ageBand\":\"18_24\"");
        }
    }

    @Test
    void a_chunked_body_in_pieces_is_read_whole() {
        try (SlowBody body = register("Transfer-Encoding: chunked")) {
            body.send("5\r\n" + WOMAN.substring(0, 5));
            await().until(() -> bodiesOfCallersWithToken.size() == 1);
            body.send("\r\n" + Integer.toHexString(WOMAN.length() - 5) + "\r\n" + WOMAN.substring(5) + "\r\n0\r\n\r\n");

            assertThat(body.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 200").contains("\"ageBand\":\"18_24\"");
        }
    }

    @Test
    void a_slow_body_is_given_up_in_the_callers_language() {
        try (SlowBody body = register("Content-Length: 100", "Accept-Language: hi")) {
            body.send("{");

            assertThat(body.answer(LONG_ENOUGH))
                    .startsWith("HTTP/1.1 408")
                    .contains("Connection: close", "Content-Language: hi", "BODY_TOO_SLOW", "अनुरोध बहुत धीरे आया");
        }
    }

    @Test
    void a_body_that_goes_on_at_the_least_rate_is_awaited_beyond_the_grace() {
        try (SlowBody body = register("Content-Length: 1000")) {
            body.send(WOMAN + " ".repeat(700 - WOMAN.length()));
            await().pollDelay(Duration.ofSeconds(2)).until(() -> bodiesOfCallersWithToken.size() == 1);
            body.send(" ".repeat(300));

            assertThat(body.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void beyond_the_bound_of_all_a_body_is_refused_and_what_has_none_is_not() {
        List<SlowBody> bodies = new ArrayList<>();
        try {
            for (int caller = 1; caller <= AwaitedBodies.CALLERS; caller++) {
                bodies.addAll(shareOf(another(caller)));
            }
            await().until(bodiesOfCallersWithToken::isFull);
            try (SlowBody oneMore = register(another(AwaitedBodies.CALLERS + 1), "Content-Length: 9000")) {
                assertThat(oneMore.answer(LONG_ENOUGH))
                        .startsWith("HTTP/1.1 503")
                        .contains("Retry-After: 5", "Connection: close", "BODIES_TOO_MANY");
            }
            assertThat(http().get("/api/me", as(WORKER)).statusCode()).isEqualTo(200);
        } finally {
            bodies.forEach(SlowBody::close);
        }
    }

    @Test
    void one_caller_leaves_room_for_the_others() {
        List<SlowBody> bodies = shareOf(WORKER);
        try (SlowBody oneMore = register("Content-Length: 9000");
                SlowBody ofOther = register(another(2), "Content-Length: " + WOMAN.length())) {
            assertThat(oneMore.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 503").contains("BODIES_TOO_MANY");
            ofOther.send(WOMAN.substring(0, 5));
            await().until(() -> bodiesOfCallersWithToken.size() == bodies.size() + 1);
            ofOther.send(WOMAN.substring(5));

            assertThat(ofOther.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 200");
        } finally {
            bodies.forEach(SlowBody::close);
        }
    }

    /** As many as one caller may have, each enough for a minute and a half at the least rate. */
    private List<SlowBody> shareOf(DemoUser caller) {
        int before = bodiesOfCallersWithToken.size();
        List<SlowBody> bodies = Stream.generate(() -> register(caller, "Content-Length: 9000"))
                .limit(3)
                .toList();
        bodies.forEach(body -> body.send(" ".repeat(8_999)));
        await().until(() -> bodiesOfCallersWithToken.size() == before + bodies.size());
        return bodies;
    }

    private static DemoUser another(int number) {
        return new DemoUser("another-" + number, Role.CASE_WORKER, List.of("BR-PAT-01"), null, false);
    }

    @Test
    void what_those_of_one_caller_hold_is_bounded() {
        try (SlowBody one = register("Content-Length: 60000");
                SlowBody two = register("Content-Length: 60000")) {
            one.send(" ".repeat(30_000));
            await().until(() -> bodiesOfCallersWithToken.size() == 2);
            two.send(" ".repeat(30_000));

            assertThat(two.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 503").contains("BODIES_TOO_MANY");
        }
    }

    @Test
    void who_still_sends_a_body_that_is_too_large_reads_why_it_is_refused() {
        try (SlowBody body = register("Content-Length: 100000")) {
            body.send(" ".repeat(50_000));
            await().until(() -> bodiesOfCallersWithToken.size() == 1);
            assertThat(bodiesOfCallersWithToken.isFull())
                    .as("nothing of it is kept")
                    .isFalse();
            body.send(" ".repeat(50_000));

            assertThat(body.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void a_body_that_is_far_too_large_is_refused_before_it_comes() {
        try (SlowBody body = register("Content-Length: 300000")) {
            assertThat(body.answer(LONG_ENOUGH)).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void who_may_not_ask_is_told_before_the_body_comes() {
        try (SlowBody body = SlowBody.open(port, "POST /api/women HTTP/1.1", "Content-Length: 100")) {
            assertThat(body.answer(Duration.ofSeconds(5)))
                    .startsWith("HTTP/1.1 401")
                    .contains("Connection: close");
        }
    }

    @Test
    void a_caller_who_goes_away_is_forgotten_and_is_no_fault_of_the_server(CapturedOutput output) {
        try (SlowBody body = register("Content-Length: 100")) {
            body.send("{");
            await().until(() -> bodiesOfCallersWithToken.size() == 1);
        }
        await().atMost(Duration.ofMillis(900)).until(() -> bodiesOfCallersWithToken.size() == 0);
        await().until(() -> requestsInProgress() == 0);
        assertThat(output).as("else anybody could fill the log").doesNotContain("POST /api/women");
    }

    private SlowBody register(String... headers) {
        return register(WORKER, headers);
    }

    private SlowBody register(DemoUser caller, String... headers) {
        String[] lines = new String[headers.length + 4];
        lines[0] = "POST /api/women HTTP/1.1";
        lines[1] = "Authorization: Bearer " + token(caller);
        lines[2] = "Content-Type: application/json";
        lines[3] = "Connection: close";
        System.arraycopy(headers, 0, lines, 4, headers.length);
        return SlowBody.open(port, lines);
    }
}
