package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.caseledger.local.testing.TestKey;
import org.caseledger.service.access.SessionCookie;
import org.junit.jupiter.api.Test;

/** A browser sends the cookie of the page with whatever any site asks of it, and says which site that is. */
class RevealingToPageTest extends PersonalDataTest {
    private static final String PAGE = "https://ledger.example";
    private static final String ELSEWHERE = "https://elsewhere.example";
    private static final String ASKED = "{\"fields\":[\"NAME\"],\"reason\":\"FOLLOW_UP\"}";

    @Test
    void the_page_is_shown_what_its_user_may_see_and_no_other_site_is() {
        Service withPage = Service.startOn(store.uri("page"), Map.of("caseledger.origins.page", PAGE));
        try {
            String path = created(post(withPage, "/api/cases", REGISTRATION, WORKER));
            ok(post(withPage, path + "/identity", "{\"name\":\"canary\"}", WORKER));
            isShownToThePageAlone(withPage, path + "/reveal");
            aBrowserThatAsksFirstIsToldWhatThePageMaySend(withPage, path);
            theCookieOfThePageSendsNoCommand(withPage, path);
        } finally {
            withPage.stop();
        }
    }

    private static void isShownToThePageAlone(Service withPage, String reveal) {
        HttpResponse<String> shown = sent(withPage, reveal, ASKED, PAGE);
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("canary");
        assertThat(shown.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(shown.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        for (String origin : List.of(ELSEWHERE, "null", PAGE + ".elsewhere.example", PAGE + ":8443", "")) {
            HttpResponse<String> other = sent(withPage, reveal, ASKED, origin);
            assertThat(other.statusCode()).as(origin).isIn(401, 403);
            assertThat(other.body()).doesNotContain("canary");
            assertThat(other.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static void aBrowserThatAsksFirstIsToldWhatThePageMaySend(Service withPage, String path) {
        HttpResponse<String> page = asked(withPage, path + "/reveal", PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
        assertThat(asked(withPage, path + "/reveal", ELSEWHERE).statusCode()).isEqualTo(403);
        assertThat(asked(withPage, path + "/identity", PAGE).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static void theCookieOfThePageSendsNoCommand(Service withPage, String path) {
        assertThat(sent(withPage, path + "/identity", "{\"name\":\"another\"}", PAGE)
                        .statusCode())
                .isEqualTo(401);
        assertThat(sent(withPage, "/api/cases", REGISTRATION, PAGE).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_service_that_knows_of_no_page_believes_no_cookie() {
        assertThat(sent(service, registered() + "/reveal", ASKED, PAGE).statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> sent(Service node, String to, String body, String origin) {
        return answer(request(node, to, origin)
                .header("Cookie", SessionCookie.NAME + "=" + TestKey.token(WORKER))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> asked(Service withPage, String to, String origin) {
        return answer(request(withPage, to, origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(Service node, String to, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + to));
        return origin.isEmpty() ? request : request.header("Origin", origin);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            // A service closes the connection of what it does not read.
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
