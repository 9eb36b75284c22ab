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
    private static final String CLOSED = "additionalProperties";

    /** Where others say what there may be as well; to know it costs as much as all else that is looked at. */
    private static final String CLOSED_WITH_PARTS = "unevaluatedProperties";

    private static final String REFERENCE = "$ref";
    private static final List<String> OTHERS = List.of("allOf", "anyOf", "oneOf", REFERENCE);

    private final ObjectNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> made = new ConcurrentHashMap<>();

    AnswerSchemas(JsonNode document) {
        this.components = (ObjectNode) document.path("components").deepCopy();
        Set<String> parts = new HashSet<>();
        components
                .path("schemas")
                .forEach(schema -> schema.path("allOf")
                        .forEach(part -> parts.add(part.path(REFERENCE).asString(""))));
        components.path("schemas").forEachEntry((name, schema) -> {
            if (schema instanceof ObjectNode open
                    && (open.has("properties") || open.has("allOf"))
                    && !open.has(CLOSED)
                    && !parts.contains("#/components/schemas/" + name)) {
                open.put(closing(open), false);
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
        ObjectNode whole = ((ObjectNode) named(schema)).deepCopy();
        if (schema.has(REFERENCE) && !isClosed(whole)) {
            whole.put(closing(whole), false);
        }
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    /** What it refers to, where it says nothing more. */
    private JsonNode named(JsonNode schema) {
        return schema.has(REFERENCE) && schema.size() == 1
                ? components.at(schema.path(REFERENCE).asString().substring("#/components".length()))
                : schema;
    }

    private static String closing(JsonNode schema) {
        return OTHERS.stream().anyMatch(schema::has) ? CLOSED_WITH_PARTS : CLOSED;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.has(CLOSED) || schema.has(CLOSED_WITH_PARTS);
    }
}
