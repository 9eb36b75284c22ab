package org.caseledger.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.web.Http;
import org.caseledger.service.web.TestService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An issuer that nobody reaches is no fault of the caller, and none of the ledger either. */
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/realms/department",
            "spring.security.oauth2.resourceserver.jwt.audiences=caseledger"
        })
class IssuerAwayTest {
    @LocalServerPort
    private int port;

    @Test
    void whoever_has_a_token_is_told_that_it_cannot_be_checked_now() {
        HttpResponse<String> answer = new Http(port)
                .get(
                        "/api/me",
                        "Authorization",
                        "Bearer " + TestKey.token(DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"ISSUER_AWAY\"");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }
}
