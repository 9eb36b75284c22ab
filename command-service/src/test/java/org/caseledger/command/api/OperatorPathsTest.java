package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.caseledger.local.testing.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open to whoever runs the service. */
class OperatorPathsTest extends ApiTest {

    @Test
    void health_and_metrics_are_open_on_the_management_port() throws Exception {
        registered();

        assertThat(open(service.managementPort(), "/actuator/health").body()).contains("\"mongo\"");
        assertThat(open(service.managementPort(), "/actuator/prometheus").body())
                .contains("caseledger_append_seconds", "caseledger_log_events", "caseledger_log_head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health", "/health/liveness", "/health/mongo", "/prometheus", "/env"})
    void the_public_port_tells_nothing_of_the_inside(String endpoint) throws Exception {
        String path = "/actuator" + endpoint;

        assertThat(open(service.port(), path).statusCode()).isIn(401, 404);
        assertThat(get(path, OFFICER).status()).isEqualTo(404);
    }

    @Test
    void no_endpoint_writes_the_heap_down() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + service.managementPort() + "/actuator/heapdump"))
                .header("Authorization", "Bearer " + TestKey.token(OFFICER))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(service.managementPort(), "/actuator/heapdump").statusCode())
                .isIn(401, 404);
    }

    @Test
    void the_description_names_every_deed_with_its_conditions() throws Exception {
        assertThat(open(service.port(), "/v3/api-docs").body())
                .contains(
                        "/api/centres",
                        "/api/cases/{id}/resolution",
                        "/api/cases/{id}/referrals/{referral}/completion",
                        "Idempotency-Key",
                        "If-Match",
                        "\"name\":\"Ledger-Position\",\"in\":\"header\"")
                .doesNotContain("\"name\":\"sending\"");
    }

    private HttpResponse<String> open(int port, String path) throws Exception {
        URI uri = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
