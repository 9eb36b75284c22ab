package org.caseledger.query.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The next person at the same browser is not signed in as who left it, whenever the issuer can be told. */
class SignOutTest {
    private static final String IDENTITY = "caseledger-identity=of.her.own";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DiscoveredIssuer issuer = new DiscoveredIssuer();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final RunningQueryService service = new RunningQueryService(
            TestStore.local(),
            RunningQueryService.ISSUER + issuer.uri(),
            "--spring.security.oauth2.resourceserver.jwt.audiences=caseledger",
            "--caseledger.signin.client=page",
            "--caseledger.signin.secret=known to the service alone");

    @AfterEach
    void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void who_left_while_the_issuer_was_away_is_signed_out_before_anybody_signs_in() {
        HttpResponse<Void> left = get("/session/end", IDENTITY + "; caseledger-session=hers");
        assertThat(location(left)).endsWith("/?refused=not-ended");
        assertThat(left.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(IDENTITY).doesNotContain("Max-Age=0"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("caseledger-session=;").contains("Max-Age=0"));
        assertThat(location(get("/session/start", IDENTITY))).endsWith("/?refused=issuer-away");

        issuer.up();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(location(get("/session/start", IDENTITY)))
                        .startsWith(issuer.uri() + "/end?id_token_hint=of.her.own&")
                        .contains("/session/ended&state=sign-in"));

        HttpResponse<Void> ended = get("/session/ended?state=sign-in", "other=1");
        assertThat(location(ended)).endsWith("/session/start");
        assertThat(ended.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("caseledger-identity=;")
                .contains("Max-Age=0");
        assertThat(location(get("/session/start", "other=1"))).startsWith(issuer.uri() + "/auth?");
    }

    @Test
    void her_identity_stays_until_the_issuer_sends_her_back() {
        issuer.up();

        HttpResponse<Void> left = get("/session/end", IDENTITY);

        assertThat(location(left)).startsWith(issuer.uri() + "/end?").endsWith("/session/ended");
        assertThat(left.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(IDENTITY).contains("Path=/session;"));
        assertThat(location(get("/session/ended", "other=1"))).endsWith("/");
        assertThat(location(get("/session/start", IDENTITY + "; caseledger-session=hers")))
                .as("a tab of who is signed in")
                .startsWith(issuer.uri() + "/auth?");
    }

    private static String location(HttpResponse<Void> answer) {
        return URLDecoder.decode(answer.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
    }

    private HttpResponse<Void> get(String path, String cookies) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                            .header("Cookie", cookies)
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
