package org.caseledger.query.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What anybody may do to the service who has no token yet, while the issuer does not answer. */
class SignInLimitsTest {
    private static final int BURST = 100;
    private static final int CODES = 60;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final DiscoveredIssuer issuer = new DiscoveredIssuer().up();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final RunningQueryService service = new RunningQueryService(
            TestStore.local(),
            RunningQueryService.ISSUER + issuer.uri(),
            "--spring.security.oauth2.resourceserver.jwt.audiences=caseledger",
            "--caseledger.signin.client=page",
            "--caseledger.signin.secret=known to the service alone",
            "--caseledger.limits.addresses.burst=" + BURST,
            "--caseledger.limits.addresses.per-minute=1");

    @AfterEach
    void stop() {
        service.close();
        issuer.close();
    }

    /** Else some hundred requests hold all threads of the service. */
    @Test
    void few_codes_are_exchanged_at_once_and_none_is_waited_for_long() {
        HttpResponse<Void> begun = get("/session/start").join();
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String state = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]*).*", "$1");

        List<CompletableFuture<HttpResponse<Void>>> back = IntStream.range(0, CODES)
                .mapToObj(code -> get("/session/code?code=" + code + "&state=" + state, "Cookie", cookie))
                .toList();

        assertThat(back)
                .allSatisfy(answer -> assertThat(answer.join().headers().firstValue("Location"))
                        .hasValueSatisfying(page -> assertThat(page).endsWith("/?refused=issuer-away")));
        assertThat(issuer.waiting()).isBetween(1, CODES / 2);
    }

    @Test
    void an_address_that_begins_too_often_waits() {
        List<Integer> answers = IntStream.rangeClosed(0, BURST)
                .mapToObj(i -> get("/session/start").join().statusCode())
                .toList();

        assertThat(answers.subList(0, BURST)).containsOnly(302);
        assertThat(answers.get(BURST)).isEqualTo(429);
        assertThat(get("/session/code?code=x&state=y").join().statusCode()).isEqualTo(429);
    }

    private CompletableFuture<HttpResponse<Void>> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(SOON);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.sendAsync(request.build(), BodyHandlers.discarding());
    }
}
