package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.LocalKey;
import org.caseledger.service.web.ServiceTest;
import org.junit.jupiter.api.Test;

class AccessTest extends ServiceTest {

    @Test
    void a_token_becomes_the_scope_of_its_user() {
        HttpResponse<String> me = http().get("/api/me", as(WORKER));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"actor\":\"case-worker-1\"", "\"roles\":[\"CASE_WORKER\"]", "BR-PAT-01");
    }

    @Test
    void without_a_token_nothing_under_api_is_open() {
        HttpResponse<String> answer = http().get("/api/me", "Accept-Language", "hi");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"code\":\"TOKEN_MISSING\"", "आप कौन हैं?");
    }

    @Test
    void an_expired_token_is_told_apart_from_a_wrong_one() {
        String expired = TestKey.expiredToken(WORKER);
        String foreign = LocalKey.generate().token(WORKER, Duration.ofHours(1));

        assertThat(http().get("/api/me", "Authorization", "Bearer " + expired).body())
                .contains("TOKEN_EXPIRED");
        assertThat(http().get("/api/me", "Authorization", "Bearer " + foreign).body())
                .contains("TOKEN_INVALID");
        assertThat(http().get("/api/me", "Authorization", "Bearer nonsense").body())
                .contains("TOKEN_INVALID");
    }

    @Test
    void a_guard_has_no_access() {
        HttpResponse<String> answer = http().get("/api/me", as(user(Role.SECURITY_GUARD, "BR-PAT-01")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("NO_ACCESS");
    }

    @Test
    void the_cookie_is_good_for_reading_only() {
        String cookie = SessionCookie.NAME + "=" + token(WORKER);

        assertThat(http().get("/api/me", "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(http().post("/api/women", "{}", "Cookie", cookie, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_stale_cookie_does_not_close_an_open_page() {
        String stale = SessionCookie.NAME + "=" + TestKey.expiredToken(WORKER);

        assertThat(http().get("/page", "Cookie", stale).statusCode()).isEqualTo(200);
    }

    @Test
    void only_named_paths_are_open() {
        assertThat(http().get("/page").statusCode()).isEqualTo(200);
        assertThat(http().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(http().get("/elsewhere").statusCode()).isEqualTo(401);
        assertThat(http().get("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    void every_answer_forbids_scripts_from_elsewhere() {
        assertThat(http().get("/page").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        csp -> assertThat(csp).startsWith("default-src 'self'").doesNotContain("unsafe-inline"));
    }

    @Test
    void the_api_describes_itself_with_its_bearer_token() {
        HttpResponse<String> description = http().get("/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("bearerFormat").doesNotContain("\"name\":\"fullFeed\"");
    }
}
