package org.caseledger.local.testing.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a document, with nothing allowed that they do not name. */
final class AnswerSchemas {
    private static final String CLOSED = "unevaluatedProperties";

    private final ObjectNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> made = new ConcurrentHashMap<>();

    AnswerSchemas(JsonNode document) {
        this.components = (ObjectNode) document.path("components").deepCopy();
        Set<String> parts = new HashSet<>();
        components
                .path("schemas")
                .forEach(schema -> schema.path("allOf")
                        .forEach(part -> parts.add(part.path("$ref").asString(""))));
        components.path("schemas").forEachEntry((name, schema) -> {
            if (schema instanceof ObjectNode open
                    && (open.has("properties") || open.has("allOf"))
                    && !open.has("additionalProperties")
                    && !parts.contains("#/components/schemas/" + name)) {
                open.put(CLOSED, false);
            }
        });
    }

    List<String> differences(JsonNode schema, String body) {
        JsonNode tree = JsonMapper.shared().readTree(body);
        return made
                .computeIfAbsent(schema.toString(), it -> make(schema))
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error + " in " + body)
                .toList();
    }

    private Schema make(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", components);
        if (whole.has("$ref")) {
            whole.put(CLOSED, false);
        }
        return registry.getSchema(whole);
    }
}
