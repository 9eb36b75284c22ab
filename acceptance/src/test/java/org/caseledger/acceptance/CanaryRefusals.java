package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Puts what is personal where it does not belong, at every address that is posted to: in each field, beside them, and where it can be no request at all. */
final class CanaryRefusals {
    private final RunningLedger ledger;
    private final CanaryTexts texts;
    private final CanaryAnswers answers;

    CanaryRefusals(RunningLedger ledger, CanaryTexts texts, CanaryAnswers answers) {
        this.ledger = ledger;
        this.texts = texts;
        this.answers = answers;
    }

    /** @return how many addresses were tried */
    int tryAll(String casePath) {
        String id = casePath.substring(casePath.lastIndexOf('/') + 1);
        Map<String, List<String>> all = fieldsByPath();
        all.forEach((path, fields) -> tryOne(filled(path, id), fields));
        return all.size();
    }

    private void tryOne(String path, List<String> fields) {
        List<String> bodies = new ArrayList<>();
        bodies.add(fields.stream().map(this::wrong).collect(Collectors.joining(",", "{", "}")));
        fields.forEach(field -> bodies.add("{" + wrong(field) + "}"));
        fields.forEach(field -> bodies.add("{\"" + field + "\":[\"" + texts.name() + "\"]}"));
        bodies.add("{\"note of " + texts.name() + "\":1}");
        bodies.add("{\"name\":\"" + texts.name());
        bodies.add("[\"" + texts.note() + "\"]");
        bodies.add(texts.note());
        bodies.forEach(body -> sent(path, body));
        sent(path, "{}", "Idempotency-Key", "key of " + texts.phone());
        sent(path, "{}", "If-Match", texts.phone());
        sent(path + "?name=" + texts.phone(), "{}");
    }

    private String wrong(String field) {
        return "\"" + field + "\":\"" + texts.note() + "\"";
    }

    /** Where it does belong, it is taken. */
    private void sent(String path, String body, String... headers) {
        HttpResponse<String> answer = answers.keep(ledger.post(path, body, "case-worker", headers));
        assertThat(answer.statusCode())
                .as(path + " " + body + ": " + answer.body())
                .isBetween(200, 499);
    }

    private static String filled(String path, String id) {
        return path.replace("{id}", path.startsWith("/api/centres") ? "BR-PAT-01" : id)
                .replaceAll("\\{\\w+}", id);
    }

    private Map<String, List<String>> fieldsByPath() {
        JsonNode document = RunningLedger.JSON.readTree(
                ledger.get(ledger.commandUrl(), "/v3/api-docs", "case-worker").body());
        Map<String, List<String>> all = new TreeMap<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().path("post");
            if (!post.isMissingNode()) {
                all.put(path.getKey(), fields(document, post.at("/requestBody/content/application~1json/schema")));
            }
        });
        return all;
    }

    private static List<String> fields(JsonNode document, JsonNode schema) {
        String other = schema.path("$ref").asString("");
        JsonNode own = other.isEmpty() ? schema : document.at(other.substring(1));
        return List.copyOf(own.path("properties").propertyNames());
    }
}
