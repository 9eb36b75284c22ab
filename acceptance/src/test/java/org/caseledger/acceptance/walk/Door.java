package org.caseledger.acceptance.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is said to the command service, each speaker with a token of their own, and keeps the tally. */
final class Door {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Path tokens;
    private final Tally tally;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    Door(String url, Path tokens, Tally tally) {
        this.url = url;
        this.tokens = tokens;
        this.tally = tally;
    }

    Answer send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + request.path()))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + read.computeIfAbsent(request.user().actor(), this::token))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request.body())));
        if (request.ifMatch() != null) {
            builder.header("If-Match", "\"" + request.ifMatch() + "\"");
        }
        Answer answer = answer(builder.build());
        tally.count(request, answer);
        if (answer.accepted() && !answer.replayed()) {
            request.then().accept(answer);
        }
        return answer;
    }

    /** The same key: the same request is told the first answer, another one that the key is taken. */
    void sendAgain(Request request, Answer first) {
        Answer again = send(request);
        boolean sameAnswer = again.accepted()
                && (again.replayed() || again.version() == first.version())
                && again.text("id").equals(first.text("id"));
        if (!sameAnswer) {
            tally.fault(request, again, "another answer than " + first.body());
        }
        Answer misused = send(request.with("nonsense", "another body"));
        if (misused.accepted()) {
            tally.fault(request, misused, "a key used for two requests");
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            boolean replayed =
                    response.headers().firstValue("Idempotency-Replayed").isPresent();
            return new Answer(response.statusCode(), body, replayed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String actor) {
        try {
            return Files.readString(tokens.resolve(actor + ".token"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
