package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

class IssuerAnswersTest {
    private static final String KEYS = "{\"keys\":[]}";

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong later = new AtomicLong();
    private final RestOperations rest = IssuerAnswers.asked(later::get);
    private final HttpServer issuer = begun();
    private volatile int status = 200;
    private volatile String type = "application/json";

    @BeforeEach
    void start() {
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private HttpServer begun() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                asked.incrementAndGet();
                byte[] body = KEYS.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys() {
        return String.valueOf(
                rest.getForObject("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys", String.class));
    }

    private void passes(Duration time) {
        later.addAndGet(time.toNanos());
    }

    @Test
    void whoever_comes_with_whatever_key_it_is_asked_every_few_seconds_at_most() {
        for (int i = 0; i < 100; i++) {
            assertThat(keys()).isEqualTo(KEYS);
        }
        assertThat(asked).hasValue(1);

        passes(IssuerAnswers.ASKED_EVERY);
        assertThat(keys()).isEqualTo(KEYS);
        assertThat(asked).hasValue(2);
    }

    @Test
    void while_it_is_away_what_it_said_last_is_believed_for_a_night() {
        assertThat(keys()).isEqualTo(KEYS);
        issuer.stop(0);

        passes(IssuerAnswers.BELIEVED_FOR.minusSeconds(1));
        assertThat(keys()).isEqualTo(KEYS);
        passes(Duration.ofSeconds(10));
        assertThatThrownBy(this::keys).isInstanceOf(RestClientException.class);
    }

    @Test
    void so_it_is_where_something_on_the_way_answers_for_it() {
        assertThat(keys()).isEqualTo(KEYS);
        status = 502;

        passes(Duration.ofHours(1));
        assertThat(keys()).isEqualTo(KEYS);
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_page_that_something_on_the_way_shows_is_no_answer() {
        assertThat(keys()).isEqualTo(KEYS);
        type = "text/html";
        passes(Duration.ofHours(1));
        assertThat(keys()).isEqualTo(KEYS);
        status = 503;
        passes(Duration.ofHours(1));
        assertThat(keys()).isEqualTo(KEYS);
        assertThat(asked).hasValue(3);
    }

    @Test
    void one_that_never_answered_is_not_asked_by_each_who_comes() {
        status = 503;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(this::keys).isInstanceOf(RestClientException.class);
        }
        assertThat(asked).hasValue(1);

        status = 200;
        passes(IssuerAnswers.ASKED_EVERY);
        assertThat(keys()).isEqualTo(KEYS);
    }
}
