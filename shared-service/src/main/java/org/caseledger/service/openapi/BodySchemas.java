package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Bodies of requests have no fields but these; one that may be left out may be null, a value given twice in a set counts once, and a pattern
 * is that of the whole text.
 */
final class BodySchemas implements OpenApiCustomizer {
    private static final String PREFIX = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        Set<String> done = new HashSet<>();
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> close(api, content.getSchema(), done));
    }

    private static void close(OpenAPI api, @Nullable Schema<?> used, Set<String> done) {
        if (used == null || used.get$ref() == null || !done.add(used.get$ref())) {
            return;
        }
        Schema<?> body = api.getComponents().getSchemas().get(used.get$ref().substring(PREFIX.length()));
        if (body != null && body.getProperties() != null) {
            body.setAdditionalProperties(false);
            for (var field : body.getProperties().entrySet()) {
                Schema<?> value = field.getValue();
                close(api, value, done);
                close(api, value.getItems(), done);
                value.setUniqueItems(null);
                if (value.getPattern() != null) {
                    value.setPattern(Types.whole(value.getPattern()));
                }
                if (body.getRequired() == null || !body.getRequired().contains(field.getKey())) {
                    field.setValue(Types.orNull(value));
                }
            }
        }
    }
}
