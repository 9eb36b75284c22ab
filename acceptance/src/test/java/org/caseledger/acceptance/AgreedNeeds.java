package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Both services hold the same of who works on a case: the query service, which shows the classification by its records, and the command
 * service, which reveals what is sealed by the events.
 */
final class AgreedNeeds {
    private static final int CASES = 60;

    /** What is revealed to those alone who work on a case. */
    private static final Map<String, String> REVEALED = Map.of(
            "psycho-social-counsellor", "COUNSELLING_NOTES",
            "para-legal-personnel", "LEGAL_PAPERS",
            "para-medical-personnel", "MEDICAL_NOTES");

    private final RunningLedger ledger;

    AgreedNeeds(RunningLedger ledger) {
        this.ledger = ledger;
    }

    void hold() {
        List<String> differences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> ids = classified();
        String position = awaited(ids, "LEGAL_AID", "MEDICAL_AID");
        for (String id : ids) {
            REVEALED.forEach((role, field) -> {
                boolean isShown = ledger.json("/api/cases/" + id + "?min-position=" + position, role)
                        .has("categories");
                boolean isRevealed = isRevealed(id, field, role);
                seen.add(role + " " + isShown);
                if (isShown != isRevealed) {
                    differences.add("%s as %s: shown %s, revealed %s".formatted(id, role, isShown, isRevealed));
                }
            });
        }
        assertThat(differences).isEmpty();
        assertThat(seen).hasSize(2 * REVEALED.size());
    }

    /** Asks for these services of the first case that takes a request. */
    private String awaited(List<String> ids, String... services) {
        for (String id : ids) {
            List<HttpResponse<String>> asked = Stream.of(services)
                    .map(service -> ledger.post(
                            "/api/cases/" + id + "/service-requests",
                            "{\"service\":\"%s\"}".formatted(service),
                            "case-worker"))
                    .toList();
            if (asked.stream().allMatch(answer -> answer.statusCode() == 201)) {
                return asked.get(asked.size() - 1)
                        .headers()
                        .firstValue("Ledger-Position")
                        .orElseThrow();
            }
        }
        throw new AssertionError("no case takes a request");
    }

    private boolean isRevealed(String id, String field, String role) {
        int status = ledger.post(
                        "/api/cases/" + id + "/reveal",
                        "{\"fields\":[\"%s\"],\"reason\":\"SUPERVISION\"}".formatted(field),
                        role)
                .statusCode();
        assertThat(status).as(id).isIn(200, 403);
        return status == 200;
    }

    /** Those for which a service is awaited first: they are worked on by those who give it. */
    private List<String> classified() {
        return ledger.json("/api/cases?centre=BR-PAT-01&limit=500", "state-officer")
                .path("cases")
                .valueStream()
                .filter(one -> !one.path("categories").isEmpty())
                .sorted(Comparator.comparing(
                        (JsonNode one) -> one.path("openRequests").isEmpty()))
                .limit(CASES)
                .map(one -> one.path("id").asString())
                .toList();
    }
}
