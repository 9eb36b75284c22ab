package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.openapi.ApiDocument;
import org.caseledger.local.testing.openapi.SeenAnswer;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The running service, spoken to over HTTP. */
@ParameterizedClass
@MethodSource("org.caseledger.command.api.Store#tested")
@SuppressWarnings("NullAway.Init") // set by JUnit before each test
abstract class ApiTest {
    /** Of all ledgers of these tests; they are opened at noon, so that it stays. */
    static final LocalDate TODAY = Noon.TODAY;

    static final DemoUser WORKER = DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01");
    static final DemoUser ADMINISTRATOR = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-PAT-01");
    static final DemoUser ELSEWHERE = DemoUser.atCentre(Role.CASE_WORKER, "BR-GAY-01");
    static final DemoUser OFFICER = DemoUser.outside(Role.STATE_OFFICER, false);
    static final DemoUser AUDITOR = DemoUser.outside(Role.AUDITOR, true);

    static final String REGISTRATION =
            "{\"channel\":\"SELF_WALK_IN\",\"firstContactOn\":\"" + TODAY + "\",\"ageBand\":\"25_34\"}";
    static final String CLASSIFICATION = "{\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"}";
    static final String RESOLUTION = "{\"outcome\":\"SETTLED_BY_COUNSELLING\",\"agreedByWoman\":true}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Parameter
    Store store;

    Service service;

    @BeforeEach
    void start() {
        service = Service.on(store);
    }

    Answer post(String path, String body, DemoUser user, String... headers) {
        return post(service, path, body, user, headers);
    }

    static Answer post(Service node, String path, String body, DemoUser user, String... headers) {
        return postAs(node, path, body, TestKey.token(user), headers);
    }

    static Answer postAs(Service node, String path, String body, String token, String... headers) {
        return send(
                request(node, path, BodyPublishers.ofString(body), headers).header("Authorization", "Bearer " + token));
    }

    Answer postWithoutToken(String path, BodyPublisher body, String... headers) {
        return send(request(service, path, body, headers));
    }

    Answer get(String path, DemoUser user) {
        return get(service, path, user);
    }

    static Answer get(Service node, String path, DemoUser user) {
        return getWith(node, path, TestKey.token(user));
    }

    static Answer getWith(Service node, String path, String token) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path))
                .header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(Service node, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path))
                .POST(body)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return described(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whatever a test is about, its answers are as the service says that they are. */
    static Answer described(HttpResponse<String> answer) {
        URI asked = answer.request().uri();
        assertThat(ApiDocument.ofService(asked.getPort())
                        .differences(
                                answer.request().method(),
                                asked.getPath(),
                                new SeenAnswer(answer.statusCode(), answer.headers(), answer.body())))
                .isEmpty();
        return Answer.of(answer);
    }

    /** Path of a case registered today at BR-PAT-01. */
    String registered() {
        return created(post("/api/cases", REGISTRATION, WORKER));
    }

    String served() {
        String path = registered();
        ok(post(path + "/services", "{\"service\":\"LEGAL_COUNSELLING\"}", WORKER));
        return path;
    }

    String classified() {
        String path = served();
        ok(post(path + "/classification", CLASSIFICATION, WORKER));
        return path;
    }

    String resolved() {
        String path = classified();
        ok(post(path + "/resolution", RESOLUTION, WORKER, "If-Match", "\"2\""));
        return path;
    }

    static String created(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.header("Location");
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.eTag()).isEqualTo("\"" + answer.version() + "\"");
        assertThat(answer.header("Ledger-Position")).isEqualTo(answer.text("position"));
        return answer;
    }

    /** At which its sender acted, of each event that came of it. */
    List<String> centresOnRecord(Answer answer) {
        return service.bean(LogReader.class).events(answer.id(), answer.version()).stream()
                .map(event -> LedgerJson.mapper()
                        .readTree(event.metaData())
                        .path(EventMetadata.CENTRE)
                        .asString())
                .toList();
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(List.of(answer.text("title"), answer.text("detail")))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", code + "."));
    }
}
