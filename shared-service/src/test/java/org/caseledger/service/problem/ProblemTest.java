package org.caseledger.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.caseledger.service.web.ServiceTest;
import org.junit.jupiter.api.Test;

class ProblemTest extends ServiceTest {
    private static final String WOMEN = "/api/women";

    @Test
    void malformed_json_is_told_with_its_place() {
        HttpResponse<String> answer = http().post(WOMEN, "{\"ageBand\": \"18_24\",\n oops}", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"MALFORMED_JSON\"", "Line 2");
    }

    @Test
    void an_unknown_code_is_told_with_its_field_and_the_right_ones() {
        HttpResponse<String> answer = http().post(WOMEN, "{\"ageBand\":\"18-24\"}", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"UNKNOWN_CODE\"", "\"pointer\":\"/ageBand\"", "18_24, 25_34")
                .doesNotContain("18-24");
    }

    @Test
    void a_field_for_personal_data_is_refused_and_never_echoed() {
        HttpResponse<String> answer = http().post(
                        WOMEN,
                        "{\"ageBand\":\"18_24\",\"mobileNumber\":\"98350\"}",
                        as(WORKER, "Accept-Language", "hi-IN,hi"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("hi");
        assertThat(answer.body())
                .contains("\"code\":\"PERSONAL_DATA_NOT_ACCEPTED\"", "/mobileNumber", "व्यक्तिगत जानकारी")
                .doesNotContain("98350");
    }

    @Test
    void an_unknown_field_is_refused_with_the_known_ones() {
        assertThat(http().post(WOMEN, "{\"agBand\":\"18_24\"}", as(WORKER)).body())
                .contains("\"code\":\"UNKNOWN_FIELD\"", "/agBand", "ageBand, occurredOn, worker");
    }

    @Test
    void what_validation_finds_is_told_by_field() {
        HttpResponse<String> answer = http().post(WOMEN, "{\"worker\":\"Sita Devi\"}", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("FIELDS_INVALID", "/ageBand", "FIELD_MISSING", "/worker", "like this: case-worker")
                .doesNotContain("Sita");
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_told_at_once() {
        HttpResponse<String> answer =
                http().post(WOMEN, "{\"worker\":17,\"occurredOn\":2026,\"name\":\"Sita\",\"x\":1}", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"PERSONAL_DATA_NOT_ACCEPTED\"", "/worker", "/occurredOn", "/ageBand", "/x", "/name")
                .doesNotContain("Sita");
    }

    @Test
    void a_body_in_another_format_is_refused_though_a_library_could_read_it() {
        HttpResponse<String> answer = http().post(
                        WOMEN,
                        "ageBand: 18_24\nname: Sita\n",
                        "Authorization",
                        "Bearer " + token(WORKER),
                        "Content-Type",
                        "application/yaml");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void the_page_of_errors_is_not_found() {
        assertThat(http().get("/error", as(WORKER)).statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_firewall_refuses_is_a_problem_too() {
        HttpResponse<String> answer = http().get("/api/women;x=1", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("REQUEST_REFUSED");
    }

    @Test
    void a_parameter_that_nobody_reads_is_refused() {
        assertThat(http().get("/api/me?as=someone", as(WORKER)).body())
                .contains("UNKNOWN_PARAMETER", "\"as\"")
                .doesNotContain("someone");
    }

    @Test
    void a_day_that_is_none_is_told() {
        assertThat(http().post(WOMEN, "{\"ageBand\":\"18_24\",\"occurredOn\":\"3 March\"}", as(WORKER))
                        .body())
                .contains("DAY_UNREADABLE", "/occurredOn");
    }

    @Test
    void a_body_that_is_missing_is_told() {
        assertThat(http().post(WOMEN, "", as(WORKER)).body()).contains("BODY_MISSING");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_and_without_its_length() {
        String large = " ".repeat(70_000);

        HttpResponse<String> told = http().post(WOMEN, large, as(WORKER));
        HttpResponse<String> chunked = http().send(
                        "POST",
                        WOMEN,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))),
                        as(WORKER));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("BODY_TOO_LARGE", "65,536");
    }

    @Test
    void another_media_type_is_refused_with_the_right_one() {
        HttpResponse<String> answer =
                http().post(WOMEN, "x", "Authorization", "Bearer " + token(WORKER), "Content-Type", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("MEDIA_TYPE_NOT_SUPPORTED", "application/json");
    }

    @Test
    void another_method_is_refused_with_the_right_ones() {
        HttpResponse<String> answer = http().get(WOMEN, as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
    }

    @Test
    void a_path_that_leads_nowhere_is_not_found() {
        HttpResponse<String> answer = http().get("/api/nowhere", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named() {
        assertThat(http().get("/api/women/17", as(WORKER)).body()).contains("PARAMETER_UNREADABLE", "\"id\"");
        assertThat(http().get("/api/women/00000000-0000-0000-0000-000000000001?ageBand=OLD", as(WORKER))
                        .body())
                .contains("UNKNOWN_CODE", "60_PLUS");
    }

    @Test
    void what_nobody_expected_tells_nothing_of_the_inside() {
        HttpResponse<String> answer = http().get("/api/women/10000000-0000-0000-0000-000000000001", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"UNEXPECTED\"").doesNotContain("secret", "IllegalState");
    }

    @Test
    void a_problem_thrown_by_a_controller_says_when_to_come_back() {
        HttpResponse<String> answer = http().get("/api/women/00000000-0000-0000-0000-000000000001", as(WORKER));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }
}
