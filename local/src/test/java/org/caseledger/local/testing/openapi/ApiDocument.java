package org.caseledger.local.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that a service serves. */
public final class ApiDocument {
    private static final Map<Integer, ApiDocument> OF_PORT = new ConcurrentHashMap<>();

    /** To make one takes a service as long as its start. */
    private static @Nullable ApiDocument ofAnyProcess;

    private final JsonNode json;
    private final List<DescribedOperation> operations = new ArrayList<>();
    private final AnswerSchemas schemas;

    private ApiDocument(JsonNode json) {
        this.json = json;
        this.schemas = new AnswerSchemas(json);
        json.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> operations.add(
                        new DescribedOperation(method.toUpperCase(java.util.Locale.ROOT), path, operation))));
        operations.sort(Comparator.comparing(
                        (DescribedOperation operation) -> operation.path().contains("{"))
                .thenComparing(DescribedOperation::path));
    }

    /** Asked for once: a service does not change what it says. */
    public static ApiDocument ofPort(int port) {
        return OF_PORT.computeIfAbsent(port, ApiDocument::read);
    }

    /** The document of the one service of this JVM, from the first of its processes that is asked: all of them serve the same. */
    public static synchronized ApiDocument ofService(int port) {
        if (ofAnyProcess == null) {
            ofAnyProcess = ofPort(port);
        }
        return ofAnyProcess;
    }

    private static ApiDocument read(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                .build();
        try {
            HttpResponse<String> document = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (document.statusCode() != 200) {
                throw new IllegalStateException("no document: " + document.statusCode() + " " + document.body());
            }
            return new ApiDocument(JsonMapper.shared().readTree(document.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json() {
        return json;
    }

    public List<DescribedOperation> operations() {
        return List.copyOf(operations);
    }

    public Optional<DescribedOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.isOf(method, path))
                .findFirst();
    }

    /** What of an answer is not as the document says; nothing where it says nothing of the request. */
    public List<String> differences(String method, String path, SeenAnswer answer) {
        return operation(method, path)
                .map(operation -> operation.differences(answer, schemas))
                .orElseGet(List::of);
    }

    /** The schema that a reference names, or the schema itself. */
    public JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode() ? schema : json.at(reference.asString().substring(1));
    }
}
