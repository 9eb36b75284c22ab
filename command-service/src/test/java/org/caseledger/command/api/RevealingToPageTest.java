package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.local.testing.TestKey;
import org.caseledger.service.access.SessionCookie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser sends the cookie of the page with whatever any site asks of it, and says which site that is. */
class RevealingToPageTest extends PersonalDataTest {
    private static final String PAGE = "https://ledger.example";
    private static final String ELSEWHERE = "https://elsewhere.example";
    /** Each with a reason in decisions 42 and 44. */
    private static final Set<String> SENT_BY_THE_PAGE = Set.of(
            "/api/cases/{id}/reveal",
            "/api/cases/{id}/break-glass",
            "/api/cases/{id}/break-glass/{opening}/review",
            "/api/search/by-phone",
            "/api/search/by-name",
            "/api/cases/{id}/notes",
            "/api/cases/{id}/legal-holds",
            "/api/cases/{id}/legal-hold-liftings",
            "/api/cases/{id}/erasure-approvals");

    private static final String ASKED = "{\"fields\":[\"NAME\"],\"reason\":\"FOLLOW_UP\"}";

    @Test
    void the_page_is_shown_what_its_user_may_see_and_no_other_site_is() {
        Service withPage = Service.startOn(store.uri("page"), Map.of("caseledger.origins.page", PAGE));
        try {
            String path = created(post(withPage, "/api/cases", REGISTRATION, WORKER));
            ok(post(withPage, path + "/identity", "{\"name\":\"canary\"}", WORKER));
            isShownToThePageAlone(withPage, path + "/reveal");
            aBrowserThatAsksFirstIsToldWhatThePageMaySend(withPage, path);
            theCookieOfThePageSendsWhatIsNamedAndNothingElse(withPage, path);
            aFormOfAnotherSiteIsNoCommand(withPage, path);
            anAnswerIsReadByThePageAlone(withPage, path);
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

    /** Of all that this service takes, as it describes itself. */
    private static void theCookieOfThePageSendsWhatIsNamedAndNothingElse(Service withPage, String path) {
        Set<String> taken = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        described(withPage).properties().forEach(each -> {
            String to = to(each.getKey(), path);
            each.getValue().propertyNames().stream()
                    .filter(method -> !method.equals("get"))
                    .forEach(method -> {
                        int status = answer(cookie(request(withPage, to, PAGE))
                                        .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString("{}")))
                                .statusCode();
                        (status == 401 ? refused : taken).add(each.getKey());
                    });
        });
        assertThat(taken).containsExactlyInAnyOrderElementsOf(SENT_BY_THE_PAGE);
        assertThat(refused).hasSizeGreaterThan(50).contains("/api/cases", "/api/cases/{id}/identity");
        for (String each : SENT_BY_THE_PAGE) {
            assertThat(sent(withPage, to(each, path), "{}", ELSEWHERE).statusCode())
                    .as(each)
                    .isIn(401, 403);
        }
    }

    private static String to(String described, String path) {
        return described
                .replace("/api/cases/{id}", path)
                .replaceAll("\\{(id|centre|staff)}", "BR-PAT-01")
                .replaceAll("\\{[a-z]+}", Write.NOBODY);
    }

    private static void aFormOfAnotherSiteIsNoCommand(Service withPage, String path) {
        String note = "{\"kind\":\"SAFETY\",\"text\":\"canary\"}";
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            assertThat(answer(cookie(request(withPage, path + "/notes", PAGE))
                                    .setHeader("Content-Type", type)
                                    .POST(BodyPublishers.ofString(note)))
                            .statusCode())
                    .as(type)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(sent(withPage, path + "/notes", note, PAGE).statusCode()).isEqualTo(200);
        assertThat(sent(withPage, path + "/notes", note, "").statusCode())
                .as("nobody says who sends it")
                .isEqualTo(401);
    }

    private static void anAnswerIsReadByThePageAlone(Service withPage, String path) {
        HttpResponse<String> page =
                answer(cookie(request(withPage, path + "/erasure", PAGE)).GET());
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(answer(cookie(request(withPage, path + "/erasure", ELSEWHERE))
                                .GET())
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(answer(cookie(request(withPage, path, PAGE)).GET())
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .as("of what the page does not ask for")
                .isEmpty();
    }

    private static JsonNode described(Service node) {
        return JsonMapper.shared()
                .readTree(answer(request(node, "/v3/api-docs", "").GET()).body())
                .path("paths");
    }

    @Test
    void a_service_that_knows_of_no_page_believes_no_cookie() {
        assertThat(sent(service, registered() + "/reveal", ASKED, PAGE).statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> sent(Service node, String to, String body, String origin) {
        return answer(cookie(request(node, to, origin)).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder cookie(HttpRequest.Builder request) {
        return request.header("Cookie", SessionCookie.NAME + "=" + TestKey.token(WORKER))
                .header("Content-Type", "application/json");
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
