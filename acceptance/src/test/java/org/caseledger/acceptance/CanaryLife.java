package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends all that is personal, with every command that takes some of it. */
final class CanaryLife {
    private static final String WORKER = "case-worker";

    private final RunningLedger ledger;
    private final CanaryTexts texts;
    private final CanaryAnswers answers;

    CanaryLife(RunningLedger ledger, CanaryTexts texts, CanaryAnswers answers) {
        this.ledger = ledger;
        this.texts = texts;
        this.answers = answers;
    }

    /** The case of one woman, from her registration to a follow-up. */
    String live() {
        String path = register();
        stored(path + "/identity", identity());
        for (String kind : List.of("COUNSELLING", "MEDICAL", "LEGAL", "SAFETY")) {
            stored(path + "/notes", "{\"kind\":\"" + kind + "\",\"text\":\"" + texts.note() + "\"}");
        }
        stored(
                path + "/classification",
                "{\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"}");
        stored(path + "/services", noting("{\"service\":\"LEGAL_AID\""));
        stored(path + "/services/not-provided", noting("{\"service\":\"FOOD\",\"reason\":\"UNAVAILABLE\""));
        stored(path + "/referrals", referral());
        stored(
                path + "/legal-steps",
                "{\"step\":\"FIR\",\"number\":\"%s\",\"station\":\"%s\",\"court\":\"%s\"}"
                        .formatted(texts.phone(), texts.name(), texts.name()));
        stored(path + "/shelter", noting("{\"girls\":1"));
        stored(path + "/shelter/exit", noting("{\"exit\":\"HOME\""));
        stored(path + "/coordination", "{\"partners\":[\"NGO\"]}");
        stored(path + "/coordination/meetings", noting("{\"partners\":[\"NGO\"]"));
        String version = stored(path + "/coordination/end", "{}")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        stored(
                path + "/resolution",
                noting("{\"outcome\":\"SETTLED_BY_COUNSELLING\",\"agreedByWoman\":true"),
                "If-Match",
                version);
        stored(path + "/follow-ups", noting("{\"mode\":\"PHONE\",\"outcome\":\"SAFE_AND_STABLE\""));
        return path;
    }

    String register() {
        HttpResponse<String> registered = answers.keep(ledger.post(
                "/api/cases",
                "{\"channel\":\"POLICE\",\"firstContactOn\":\"2026-01-05\",\"ageBand\":\"UNKNOWN\"}",
                WORKER));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return registered.headers().firstValue("Location").orElseThrow();
    }

    /** What is taken once is answered again, and another name under its key is refused. */
    void sendAgain(String path) {
        String body = identity();
        stored(path + "/identity", body, "Idempotency-Key", "again");
        stored(path + "/identity", body, "Idempotency-Key", "again");
        HttpResponse<String> other =
                answers.keep(ledger.post(path + "/identity", identity(), WORKER, "Idempotency-Key", "again"));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
    }

    /** By what she is called and where she is rung, which no answer repeats. */
    void searchFor(String path) {
        String name = texts.name();
        String phone = texts.phone();
        stored(
                path + "/identity",
                "{\"name\":\"%s\",\"phones\":[{\"number\":\"%s\",\"safeToCall\":true}]}".formatted(name, phone));
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(searched("phone", phone)).contains(id);
        assertThat(searched("name", name)).contains(id);
        answers.keep(ledger.get(ledger.commandUrl(), path + "/may-be-known", WORKER));
    }

    private String searched(String by, String text) {
        HttpResponse<String> answer = answers.keep(ledger.post(
                "/api/search/by-" + by, "{\"%s\":\"%s\",\"reason\":\"SHE_RINGS\"}".formatted(by, text), WORKER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Everything of who she is, as one who may see it asks for it. */
    Map<String, String> reveal(String path) {
        Map<String, String> revealed = new TreeMap<>();
        for (String field :
                List.of("NAME", "CALLED_BY", "PHONES", "ADDRESS", "LANGUAGES", "DISABILITY", "CHILDREN", "ACCUSED")) {
            HttpResponse<String> answer = ledger.post(
                    path + "/reveal",
                    "{\"fields\":[\"" + field + "\"],\"reason\":\"SUPERVISION\"}",
                    "centre-administrator");
            assertThat(answer.statusCode()).as(field + ": " + answer.body()).isEqualTo(200);
            revealed.put(field, answer.body());
        }
        return revealed;
    }

    private String identity() {
        return """
                {"name":"%s","calledBy":"%s","statedAge":"34",
                 "phones":[{"number":"%s","safeToCall":false,"hours":"%s","mayAnswer":"%s"}],
                 "address":"%s","languages":"%s","disability":"%s",
                 "children":[{"name":"%s"}],"accused":[{"name":"%s","relation":"%s"}]}""".formatted(
                        texts.name(),
                        texts.name(),
                        texts.phone(),
                        texts.name(),
                        texts.name(),
                        texts.note(),
                        texts.name(),
                        texts.name(),
                        texts.name(),
                        texts.name(),
                        texts.name());
    }

    private String referral() {
        return "{\"partner\":\"POLICE_STATION\",\"consentBy\":\"WOMAN\",\"reportedBy\":\"CENTRE_STAFF\",\"person\":\"%s\",\"phone\":\"%s\"}"
                .formatted(texts.name(), texts.phone());
    }

    private String noting(String body) {
        return body + ",\"note\":\"" + texts.note() + "\"}";
    }

    private HttpResponse<String> stored(String path, String body, String... headers) {
        HttpResponse<String> answer = answers.keep(ledger.post(path, body, WORKER, headers));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer;
    }
}
