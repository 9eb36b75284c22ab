package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads all that both services show, in several roles, as JSON and as a file. */
final class CanaryReads {
    private static final List<String> READERS = List.of(
            "case-worker", "centre-administrator", "state-officer", "auditor", "integrator", "integrator-places");

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningLedger ledger;
    private final CanaryAnswers answers;

    CanaryReads(RunningLedger ledger, CanaryAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /** @return how many of them answered with what was asked for */
    int readAll(List<String> cases) {
        int shown = 0;
        for (String service : List.of(ledger.queryUrl(), ledger.commandUrl())) {
            for (String path : paths(service, cases)) {
                for (String reader : READERS) {
                    shown += read(service + path, reader) ? 1 : 0;
                    shown += read(service + path + (path.contains("?") ? "&" : "?") + "format=csv", reader) ? 1 : 0;
                }
            }
        }
        for (String service : List.of("query", "command")) {
            answers.keep(ledger.send(HttpRequest.newBuilder(
                    URI.create(ledger.runFile().path(service + "Management").asString())
                            .resolve("/actuator/prometheus"))));
        }
        return shown;
    }

    private List<String> paths(String service, List<String> cases) {
        List<String> paths = new ArrayList<>(List.of("/?lang=en", "/cases?lang=hi", "/api/events?limit=500"));
        JsonNode document = RunningLedger.JSON.readTree(
                ledger.get(service, "/v3/api-docs", "auditor").body());
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().endsWith("/stream"))
                .flatMap(path -> path.getKey().startsWith("/api/cases/{")
                        ? cases.stream().map(id -> path.getKey().replace("/api/cases/{id}", id))
                        : Stream.of(path.getKey()))
                .map(path -> path.replace("/api/centres/{id}", "/api/centres/BR-PAT-01")
                        .replaceAll("\\{\\w+}", "1"))
                .forEach(paths::add);
        return paths;
    }

    private boolean read(String address, String reader) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + ledger.token(reader))
                    .build();
            return answers.keepFile(http.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
