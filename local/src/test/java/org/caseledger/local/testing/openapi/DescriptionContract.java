package org.caseledger.local.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds of every operation of a served document. Each service runs it on itself. */
public abstract class DescriptionContract {
    private static final String PROBLEM = "#/components/schemas/Problem";

    /** The last is known to nobody. */
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "QUERY", "PROPFIND", "X");

    private static final List<String> SPELLINGS = List.of("enum", "pattern", "format", "minLength");

    /** Headers that are passed over where they say nothing that is known. */
    private static final Set<String> ANY_TEXT = Set.of("Accept-Language", "If-None-Match");

    private final HttpClient client = HttpClient.newHttpClient();

    protected abstract int port();

    /** Of anybody who may enter. */
    protected abstract String token();

    protected final ApiDocument document() {
        return ApiDocument.ofPort(port());
    }

    @Test
    void each_operation_has_a_summary() {
        each((operation, softly) -> softly.assertThat(
                        operation.json().path("summary").asString(""))
                .as(operation.toString())
                .matches("[A-Z].{5,}"));
    }

    @Test
    void each_operation_has_an_id_of_its_own_that_no_order_of_controllers_made() {
        Map<String, List<String>> ids = new HashMap<>();
        each((operation, softly) -> {
            String id = operation.json().path("operationId").asString("");
            softly.assertThat(id).as(operation.toString()).matches("(get|post)[A-Z][A-Za-z]+");
            ids.computeIfAbsent(id, it -> new ArrayList<>()).add(operation.toString());
        });
        assertThat(ids.values()).allSatisfy(operations -> assertThat(operations).hasSize(1));
    }

    @Test
    void no_media_type_is_left_open() {
        each((operation, softly) -> operation.json().path("responses").forEachEntry((status, response) -> {
            softly.assertThat(response.path("content").propertyNames())
                    .as("%s %s", operation, status)
                    .noneMatch(type -> type.contains("*"));
            response.path("content")
                    .forEachEntry((type, content) -> softly.assertThat(content.has("schema"))
                            .as("%s %s %s has a schema", operation, status, type)
                            .isTrue());
        }));
    }

    @Test
    void every_refusal_is_described_as_a_problem_with_its_code() {
        each((operation, softly) -> {
            softly.assertThat(operation.statuses())
                    .as(operation.toString())
                    .contains("400", "401", "403", "406", "429", "500", "503");
            operation.json().path("responses").forEachEntry((status, response) -> {
                if (status.matches("[45]..")) {
                    softly.assertThat(response.at("/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as("%s %s", operation, status)
                            .isEqualTo(PROBLEM);
                }
            });
        });
        JsonNode problem = document().json().at("/components/schemas/Problem");
        assertThat(problem.path("required").valueStream().map(name -> name.asString("")))
                .contains("type", "title", "status", "detail", "code");
    }

    @Test
    void each_parameter_is_described_once_with_its_schema() {
        each((operation, softly) -> {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : operation.json().path("parameters")) {
                String name = parameter.path("in").asString("") + " "
                        + parameter.path("name").asString("");
                names.add(name);
                softly.assertThat(parameter.path("schema").isEmpty())
                        .as("%s %s has no schema", operation, name)
                        .isFalse();
            }
            softly.assertThat(names)
                    .as(operation.toString())
                    .doesNotHaveDuplicates()
                    .contains("header Accept-Language");
        });
    }

    /** Generated clients call their classes so. */
    @Test
    void no_schema_has_the_name_of_a_controller() {
        assertThat(document().json().at("/components/schemas").propertyNames())
                .isNotEmpty()
                .noneMatch(name -> name.contains("Controller"));
    }

    @Test
    void each_operation_stands_under_a_heading_that_no_class_gave() {
        each((operation, softly) -> softly.assertThat(
                        operation.json().path("tags").valueStream().map(tag -> tag.asString("")))
                .as(operation.toString())
                .isNotEmpty()
                .noneMatch(tag -> tag.endsWith("-controller")));
    }

    @Test
    void each_part_of_a_path_is_described_as_it_is_spelt() {
        eachParameter(
                "path",
                (parameter, at, softly) -> softly.assertThat(
                                parameter.at("/schema/format").asString("")
                                        + parameter.at("/schema/pattern").asString(""))
                        .as(at)
                        .isNotEmpty());
    }

    @Test
    void each_text_of_a_request_is_described_as_it_is_spelt() {
        for (String place : List.of("query", "header")) {
            eachParameter(place, (parameter, at, softly) -> {
                JsonNode schema = parameter.path("schema");
                JsonNode text = schema.has("items") ? schema.path("items") : schema;
                if (text.path("type").asString("").equals("string")
                        && !ANY_TEXT.contains(parameter.path("name").asString(""))) {
                    softly.assertThat(text.propertyNames()).as(at).containsAnyElementsOf(SPELLINGS);
                }
            });
        }
    }

    @Test
    void each_number_of_a_request_is_described_with_its_bounds() {
        for (String place : List.of("query", "header", "path")) {
            eachParameter(place, (parameter, at, softly) -> {
                JsonNode schema = parameter.path("schema");
                if (schema.path("type").asString("").equals("integer")) {
                    softly.assertThat(schema.has("minimum") && schema.has("maximum"))
                            .as("%s %s", at, schema)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void each_path_takes_the_methods_that_are_described_and_no_other() {
        Map<String, Set<String>> described = new TreeMap<>();
        each((operation, softly) -> described
                .computeIfAbsent(operation.examplePath(), path -> new TreeSet<>())
                .add(operation.method()));
        String token = token(); // dear to make
        SoftAssertions softly = new SoftAssertions();
        described.forEach((path, methods) -> {
            for (String method : METHODS) {
                if (!methods.contains(method)) {
                    HttpResponse<String> answer = send(method, path, token);
                    Set<String> allowed = new TreeSet<>(List.of(
                            answer.headers().firstValue("Allow").orElse("").split(",\\s*")));
                    allowed.removeAll(Set.of("HEAD", "OPTIONS"));
                    softly.assertThat(answer.statusCode() + " " + allowed)
                            .as("%s %s %s", method, path, answer.body())
                            .isEqualTo("405 " + methods);
                    softly.assertThat(answer.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
                }
            }
        });
        softly.assertAll();
    }

    private HttpResponse<String> send(String method, String path, String token) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                            .method(method, BodyPublishers.noBody())
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void eachParameter(String place, ParameterCheck check) {
        each((operation, softly) -> operation.json().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals(place)) {
                check.look(parameter, operation + " " + parameter.path("name").asString(""), softly);
            }
        }));
    }

    private interface ParameterCheck {
        void look(JsonNode parameter, String at, SoftAssertions softly);
    }

    protected final void each(BiConsumer<DescribedOperation, SoftAssertions> looked) {
        List<DescribedOperation> operations = document().operations();
        assertThat(operations).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        operations.forEach(operation -> looked.accept(operation, softly));
        softly.assertAll();
    }
}
