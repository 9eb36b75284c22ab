package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // set before all tests
class RefusedPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        service = new RunningQueryService(TestStore.local());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"/nonsense,404", "/review?foo=1,400", "/cases/more,404"})
    void a_browser_is_told_on_a_page_in_the_language_of_the_reader(String path, int status) throws Exception {
        HttpResponse<String> english = get(path, BROWSER, "en");
        HttpResponse<String> hindi = get(path, BROWSER, "hi");

        assertThat(english.statusCode()).isEqualTo(status);
        assertThat(english.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(english.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(english.body())
                .contains("lang=\"en\"", "There is no such page", "href=\"/\"")
                .doesNotContain("{");
        assertThat(hindi.statusCode()).isEqualTo(status);
        assertThat(hindi.body()).contains("lang=\"hi\"", "ऐसा कोई पृष्ठ नहीं है");
    }

    /** Outside of what programs ask, no cookie is read: whoever follows a wrong link has none there, signed in or not. */
    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/cases/more"})
    void a_browser_without_a_token_is_told_the_same(String path) throws Exception {
        HttpResponse<String> nobody = asNobody(path + "?lang=hi", BROWSER);

        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(nobody.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(nobody.body()).contains("lang=\"hi\"", "ऐसा कोई पृष्ठ नहीं है", "href=\"/\"");
    }

    @ParameterizedTest
    @CsvSource({"/nonsense,application/json", "/nonsense,*/*", "/api/cases,text/html", "/api/nonsense,text/html;q=0.9"})
    void a_program_without_a_token_is_asked_for_one(String path, String accept) throws Exception {
        HttpResponse<String> answer = asNobody(path, accept);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpResponse<String> asNobody(String path, String accept) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        service.request(null, path)
                                .header("Accept", accept)
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"/nonsense,application/json", "/nonsense,*/*", "/review?foo=1,*/*", "/api/nonsense,text/html;q=0.9"})
    void a_program_is_told_as_ever(String path, String accept) throws Exception {
        HttpResponse<String> answer = get(path, accept, "en");

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** Else it would be shown in another language than the one that was asked for, as if it had been that one. */
    @ParameterizedTest
    @ValueSource(strings = {"/review?lang=fr", "/?lang=HI", "/cases?lang=en-IN"})
    void a_language_that_the_page_does_not_speak_is_refused_with_those_that_it_does(String path) throws Exception {
        HttpResponse<String> browser = get(path, BROWSER, "hi");
        HttpResponse<String> program = get(path, "*/*", "en");

        assertThat(browser.statusCode()).isEqualTo(400);
        assertThat(browser.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.body()).contains("lang=\"hi\"", "ऐसा कोई पृष्ठ नहीं है");
        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.body()).contains("\"pointer\":\"lang\"", "en, hi");
    }

    @Test
    void a_screen_is_a_screen() throws Exception {
        assertThat(get("/review?lang=en", BROWSER, "en").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path, String accept, String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        service.request(Users.WORKER_IN_PATNA, path)
                                .header("Accept", accept)
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString());
    }
}
