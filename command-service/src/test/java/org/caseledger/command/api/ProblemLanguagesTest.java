package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.caseledger.local.testing.TestKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can do wrong, each answered in the caller's language. */
class ProblemLanguagesTest extends ApiTest {
    private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");
    private static final String LANGUAGE = "Accept-Language";

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void malformed_json(String language) {
        told(post("/api/cases", "{\"channel\":", WORKER, LANGUAGE, language), 400, "MALFORMED_JSON", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void unknown_code(String language) {
        told(
                post("/api/cases", REGISTRATION.replace("SELF_WALK_IN", "BY_FAX"), WORKER, LANGUAGE, language),
                400,
                "UNKNOWN_CODE",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void date_in_the_future(String language) {
        String tomorrow = REGISTRATION.replace("}", ",\"occurredOn\":\"" + TODAY.plusDays(1) + "\"}");

        told(post("/api/cases", tomorrow, WORKER, LANGUAGE, language), 409, "OCCURS_IN_THE_FUTURE", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void unknown_case_and_other_centres_case(String language) {
        String unknown = "/api/cases/00000000-0000-4000-8000-000000000001";

        told(post(unknown + "/coordination/end", "{}", WORKER, LANGUAGE, language), 404, "CASE_UNKNOWN", language);
        told(
                post(registered() + "/coordination/end", "{}", ELSEWHERE, LANGUAGE, language),
                404,
                "CASE_UNKNOWN",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void no_token_and_expired_token(String language) {
        String expired = "Bearer " + TestKey.expiredToken(WORKER);

        told(
                postWithoutToken("/api/cases", BodyPublishers.ofString(REGISTRATION), LANGUAGE, language),
                401,
                "TOKEN_MISSING",
                language);
        told(
                postWithoutToken(
                        "/api/cases",
                        BodyPublishers.ofString(REGISTRATION),
                        LANGUAGE,
                        language,
                        "Authorization",
                        expired),
                401,
                "TOKEN_EXPIRED",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void rule_refused(String language) {
        told(
                post(registered() + "/resolution", RESOLUTION, WORKER, LANGUAGE, language, "If-Match", "\"0\""),
                409,
                "CLASSIFICATION_MISSING",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void stale_and_missing_if_match(String language) {
        String path = served() + "/resolution";

        told(post(path, RESOLUTION, WORKER, LANGUAGE, language, "If-Match", "\"0\""), 412, "STALE_VERSION", language);
        told(post(path, RESOLUTION, WORKER, LANGUAGE, language), 428, "IF_MATCH_MISSING", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void oversized_body_with_and_without_its_length(String language) {
        byte[] large = " ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        String token = "Bearer " + TestKey.token(WORKER);

        told(
                post("/api/cases", new String(large, StandardCharsets.UTF_8), WORKER, LANGUAGE, language),
                413,
                "BODY_TOO_LARGE",
                language);
        told(
                postWithoutToken(
                        "/api/cases",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        LANGUAGE,
                        language,
                        "Authorization",
                        token),
                413,
                "BODY_TOO_LARGE",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void field_for_personal_data(String language) {
        Answer answer =
                post("/api/cases", REGISTRATION.replace("}", ",\"womanName\":\"Radha\"}"), WORKER, LANGUAGE, language);

        told(answer, 400, "PERSONAL_DATA_NOT_ACCEPTED", language);
        assertThat(answer.http().body()).doesNotContain("Radha");
    }

    private static void told(Answer answer, int status, String code, String language) {
        refused(answer, status, code);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(DEVANAGARI.matcher(answer.text("title")).find()).isEqualTo(language.equals("hi"));
        assertThat(DEVANAGARI.matcher(answer.text("detail")).find()).isEqualTo(language.equals("hi"));
    }
}
