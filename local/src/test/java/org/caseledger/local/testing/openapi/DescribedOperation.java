package org.caseledger.local.testing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One operation of a document. */
public record DescribedOperation(String method, String path, JsonNode json) {
    /** Headers by which answers of the ledger say something; what the server adds to every answer is its own. */
    private static final Set<String> TELLING = Set.of(
            "ETag",
            "Location",
            "Ledger-Position",
            "Retry-After",
            "Idempotency-Replayed",
            "Content-Language",
            "Content-Disposition",
            "WWW-Authenticate");

    boolean isOf(String asked, String at) {
        return method.equals(asked) && hasShapeOf(at.split("\\?", 2)[0].split("/", -1));
    }

    /** Asked of every operation for every answer of every test, so without a pattern. */
    private boolean hasShapeOf(String[] at) {
        String[] steps = path.split("/", -1);
        if (steps.length != at.length) {
            return false;
        }
        for (int step = 0; step < steps.length; step++) {
            boolean any = steps[step].startsWith("{") && steps[step].endsWith("}");
            if (any ? at[step].isEmpty() : !steps[step].equals(at[step])) {
                return false;
            }
        }
        return true;
    }

    /** With a place and with ids that are spelt right. */
    String examplePath() {
        String uuid = "00000000-0000-4000-8000-000000000001";
        String path = this.path
                .replace("{centre}", "BR-PAT-01")
                .replace("centres/{id}", "centres/BR-PAT-01")
                .replace("{staff}", "case-worker-17");
        return path.replaceAll("\\{\\w+}", uuid);
    }

    public Set<String> statuses() {
        return new TreeSet<>(json.path("responses").propertyNames());
    }

    List<String> differences(SeenAnswer answer, AnswerSchemas schemas) {
        List<String> found = new ArrayList<>();
        JsonNode described = json.path("responses").path(Integer.toString(answer.status()));
        if (described.isMissingNode()) {
            return List.of(this + " does not say that it answers " + answer.status() + ": " + answer.body());
        }
        String type = answer.mediaType();
        JsonNode content = described.path("content").path(type);
        if (!type.isEmpty() && content.isMissingNode()) {
            found.add("does not say that " + answer.status() + " comes as " + type);
        } else if (type.endsWith("json")) {
            found.addAll(schemas.differences(content.path("schema"), answer.body()));
        }
        JsonNode headers = described.path("headers");
        TELLING.forEach(name -> {
            JsonNode header = headers.path(name);
            if (answer.header(name).isPresent() && header.isMissingNode()) {
                found.add("does not say that " + answer.status() + " carries " + name);
            } else if (answer.header(name).isEmpty() && header.path("required").asBoolean(false)) {
                found.add("says that " + answer.status() + " always carries " + name);
            }
        });
        return found.stream().map(one -> this + " " + one).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
