package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What is open to whoever runs the service. */
class OperatorPathsTest extends ApiTest {

    @Test
    void health_and_metrics_are_open() throws Exception {
        registered();

        assertThat(open("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(open("/actuator/prometheus").body())
                .contains("caseledger_append_seconds", "caseledger_log_events", "caseledger_log_head");
    }

    @Test
    void the_description_names_every_deed_with_its_conditions() throws Exception {
        assertThat(open("/v3/api-docs").body())
                .contains(
                        "/api/centres",
                        "/api/cases/{id}/resolution",
                        "/api/cases/{id}/referrals/{referral}/completion",
                        "Idempotency-Key",
                        "If-Match",
                        "\"name\":\"Ledger-Position\",\"in\":\"header\"")
                .doesNotContain("\"name\":\"sending\"");
    }

    private HttpResponse<String> open(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + service.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
