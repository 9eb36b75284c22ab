package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.caseledger.local.testing.TestAuthority.Certificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A service that is given a certificate and a key speaks HTTPS, and a client can tell it from others. Each service runs it on itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
public abstract class HttpsContract {
    @TempDir
    static Path folder;

    private TestAuthority authority;
    protected HttpClient client;

    /** Starts the service on any port of 127.0.0.1. */
    protected abstract void start(String certificateSetting, String keySetting);

    protected abstract int port();

    protected abstract int managementPort();

    protected abstract void stop();

    @BeforeAll
    final void startWithCertificate() {
        authority = new TestAuthority(folder);
        Certificate localhost = authority.certify("localhost");
        client = believing(authority.client());
        start(
                "server.ssl.certificate=file:" + localhost.certificate(),
                "server.ssl.certificate-private-key=file:" + localhost.key());
    }

    @AfterAll
    final void end() {
        stop();
    }

    @Test
    void a_client_that_believes_the_authority_is_answered_and_told_to_stay_with_https() throws Exception {
        HttpResponse<String> answer = ask(client, "https://localhost:" + port() + "/v3/api-docs/swagger-config");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession()).isPresent();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void a_client_that_believes_another_authority_refuses_it() throws IOException {
        TestAuthority other = new TestAuthority(Files.createTempDirectory(folder, "other"));

        assertThatThrownBy(() -> ask(believing(other.client()), "https://localhost:" + port() + "/"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("PKIX");
    }

    @Test
    void a_client_that_meant_another_host_refuses_it() {
        assertThatThrownBy(() -> ask(client, "https://127.0.0.1:" + port() + "/"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(CertificateException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void health_stays_on_plain_http_for_this_machine() throws Exception {
        assertThat(ask(client, "http://127.0.0.1:" + managementPort() + "/actuator/health")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpClient believing(SSLContext context) {
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> ask(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }
}
