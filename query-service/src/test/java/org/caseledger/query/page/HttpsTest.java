package org.caseledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.caseledger.local.testing.HttpsContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before all tests
class HttpsTest extends HttpsContract {
    private RunningQueryService service;

    @Override
    protected void start(String certificateSetting, String keySetting) {
        service = new RunningQueryService(
                TestStore.local(), "--" + certificateSetting, "--" + keySetting, RunningQueryService.WITH_MANAGEMENT);
    }

    @Test
    void the_session_cookie_is_secure() throws Exception {
        String body = "{\"token\":\"" + service.token(Users.STATE_OFFICER) + "\"}";
        HttpRequest signIn = HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();

        assertThat(client.send(signIn, BodyHandlers.discarding()).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("; Secure; HttpOnly; SameSite=Strict"));
    }

    @Override
    protected int port() {
        return service.port();
    }

    @Override
    protected int managementPort() {
        return service.managementPort();
    }

    @Override
    protected void stop() {
        service.close();
    }
}
