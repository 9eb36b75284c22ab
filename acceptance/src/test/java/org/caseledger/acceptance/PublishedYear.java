package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a whole year that the State publishes as they are reported now. */
final class PublishedYear {
    private static final List<String> TOTALS = List.of(
            "registered", "struckOff", "resolvedInPeriod", "resolvedAgainInPeriod", "reopenedInPeriod", "handedOver");

    private PublishedYear() {}

    /** @return id of the publication, which the query service has by then */
    static String publish(RunningLedger ledger, String year) {
        JsonNode report = ledger.json("/api/reports/periods?by=financial-year", "state-officer");
        JsonNode figures = report.path("periods")
                .valueStream()
                .filter(period -> period.path("period").asString().equals(year))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figures of " + year + " in " + report));
        String totals = TOTALS.stream()
                .map(name -> "\"" + name + "\":" + figures.path(name).asInt())
                .collect(Collectors.joining(","));
        String body =
                "{\"kind\":\"FINANCIAL_YEAR\",\"period\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"definition\":\"2\",\"position\":%d,\"totals\":{%s}}"
                        .formatted(
                                year,
                                figures.path("from").asString(),
                                figures.path("to").asString(),
                                report.path("position").asLong(),
                                totals);

        HttpResponse<String> answer = ledger.post("/api/publications", body, "state-officer");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode published = JsonMapper.shared().readTree(answer.body());
        String id = published.path("publication").asString();
        ledger.jsonOnceCaughtUp(
                "/api/publications/" + id + "?min-position="
                        + published.path("position").asLong(),
                "state-officer",
                Duration.ofSeconds(60));
        return id;
    }
}
