package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The first sentence of an operation's Javadoc is its summary, what follows its description. */
final class OperationTexts implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().forEach(path -> path.readOperations().forEach(OperationTexts::part));
    }

    private static void part(Operation operation) {
        String summary = operation.getSummary();
        String description = operation.getDescription();
        if (summary == null) {
            return;
        }
        if (description != null && description.startsWith(summary)) {
            String rest = description.substring(summary.length()).strip();
            operation.setDescription(rest.isEmpty() ? null : rest);
        }
        operation.setSummary(summary.replaceFirst("\\.$", ""));
    }
}
