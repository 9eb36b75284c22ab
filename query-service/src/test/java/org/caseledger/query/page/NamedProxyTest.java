package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.caseledger.local.testing.SlowBody;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The query service behind a proxy at 127.0.0.2; 127.0.0.1 is as private an address, and not named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedProxyTest {
    private static final String PROXY = "127.0.0.2";
    private static final String ANYONE = "127.0.0.1";

    private final RunningQueryService service = new RunningQueryService(
            TestStore.local(),
            "--caseledger.proxy.addresses=10.9.8.0/24," + PROXY,
            RunningQueryService.WITH_MANAGEMENT);

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_session_cookie_is_secure_behind_the_named_proxy_if_the_caller_came_over_https() {
        assertThat(signIn(PROXY, "https")).contains("Set-Cookie: caseledger-session=", "; Secure;");
        assertThat(signIn(PROXY, "http"))
                .contains("Set-Cookie: caseledger-session=")
                .doesNotContain("; Secure;");
    }

    @Test
    void nobody_else_is_believed() {
        assertThat(signIn(ANYONE, "https"))
                .contains("Set-Cookie: caseledger-session=")
                .doesNotContain("; Secure;", "Strict-Transport-Security");
    }

    @Test
    void an_address_given_out_names_the_host_that_the_named_proxy_was_asked_for() {
        assertThat(swaggerConfiguration(PROXY)).contains("https://ledger.example/swagger-ui/oauth2-redirect.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health", "/health/liveness", "/prometheus", "/info"})
    void the_public_port_tells_nothing_of_the_inside(String endpoint) {
        assertThat(ask(ANYONE, "GET /actuator" + endpoint + " HTTP/1.1", "Connection: close"))
                .containsPattern("^HTTP/1.1 (401|404) ");
    }

    @Test
    void an_address_of_the_page_that_names_an_account_can_be_followed() {
        assertThat(ask(ANYONE, "GET /looks?kind=affected&worker=somebody HTTP/1.1", "Connection: close"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void no_endpoint_writes_the_heap_down() {
        URI heap = URI.create("http://127.0.0.1:" + service.managementPort() + "/actuator/heapdump");

        assertThat(service.send(HttpRequest.newBuilder(heap)
                                .header("Authorization", "Bearer " + service.token(Users.STATE_OFFICER)))
                        .status())
                .isEqualTo(404);
        assertThat(service.send(HttpRequest.newBuilder(heap)).status()).isIn(401, 404);
    }

    private String signIn(String from, String scheme) {
        String body = "{\"token\":\"" + service.token(Users.STATE_OFFICER) + "\"}";
        try (SlowBody request = SlowBody.from(
                from,
                service.port(),
                "POST /session HTTP/1.1",
                "Content-Type: application/json",
                "Connection: close",
                "X-Forwarded-Proto: " + scheme,
                "X-Forwarded-For: 203.0.113.7",
                "Content-Length: " + body.length())) {
            request.send(body);
            return request.answer(Duration.ofSeconds(30));
        }
    }

    private String swaggerConfiguration(String from) {
        return ask(
                from,
                "GET /v3/api-docs/swagger-config HTTP/1.1",
                "Connection: close",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: ledger.example",
                "X-Forwarded-For: 203.0.113.7");
    }

    private String ask(String from, String... lines) {
        try (SlowBody request = SlowBody.from(from, service.port(), lines)) {
            return request.answer(Duration.ofSeconds(30));
        }
    }
}
