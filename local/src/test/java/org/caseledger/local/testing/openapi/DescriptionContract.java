package org.caseledger.local.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds of every operation of a served document. Each service runs it on itself. */
public abstract class DescriptionContract {
    private static final String PROBLEM = "#/components/schemas/Problem";

    protected abstract int port();

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

    protected final void each(BiConsumer<DescribedOperation, SoftAssertions> looked) {
        List<DescribedOperation> operations = document().operations();
        assertThat(operations).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        operations.forEach(operation -> looked.accept(operation, softly));
        softly.assertAll();
    }
}
