package org.caseledger.local.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A field that a document does not name is a difference, however it names the others. */
class AnswerSchemasTest {
    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree("""
            {"components": {"schemas": {
              "Plain": {"type": "object", "properties": {"a": {"type": "integer"}}},
              "Around": {"type": "object", "properties": {"plain": {"$ref": "#/components/schemas/Plain"}}},
              "Part": {"type": "object", "properties": {"a": {"type": "integer"}}},
              "Whole": {"allOf": [{"$ref": "#/components/schemas/Part"},
                                  {"type": "object", "properties": {"b": {"type": "integer"}}}]},
              "Open": {"type": "object", "additionalProperties": {"type": "integer"}}}}}""");

    private final AnswerSchemas schemas = new AnswerSchemas(DOCUMENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain  | {'a': 1}            | {'a': 1, 'b': 2}",
                "Plain  | {}                  | {'a': '1'}",
                "Around | {'plain': {'a': 1}} | {'plain': {'a': 1, 'b': 2}}",
                "Around | {}                  | {'a': 1}",
                "Part   | {'a': 1}            | {'a': 1, 'b': 2}",
                "Whole  | {'a': 1, 'b': 2}    | {'a': 1, 'b': 2, 'c': 3}",
                "Open   | {'x': 1}            | {'x': '1'}"
            },
            quoteCharacter = '"')
    void what_is_named_is_right_and_all_else_is_not(String name, String right, String wrong) {
        assertThat(differences(reference(name), right)).isEmpty();
        assertThat(differences(reference(name), wrong)).isNotEmpty();
        assertThat(differences(list(name), "[" + right + "]")).isEmpty();
    }

    private List<String> differences(JsonNode schema, String body) {
        return schemas.differences(schema, body.replace('\'', '"'));
    }

    private static JsonNode reference(String name) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static JsonNode list(String name) {
        return JsonMapper.shared().createObjectNode().put("type", "array").set("items", reference(name));
    }
}
