package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.util.StringUtils;

/** {@code GET /api/cases/{id}/history} is {@code getCasesByIdHistory}: as unique as what it names, and steady while that is. */
final class OperationIds implements OpenApiCustomizer {
    private static final String COMMON = "/api/";

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setOperationId(id(method, path))));
    }

    private static String id(HttpMethod method, String path) {
        String steps = path.startsWith(COMMON) ? path.substring(COMMON.length()) : path;
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(steps.split("[/-]"))
                        .filter(step -> !step.isEmpty())
                        .map(step -> step.startsWith("{")
                                ? "By" + StringUtils.capitalize(step.substring(1, step.length() - 1))
                                : StringUtils.capitalize(step))
                        .collect(Collectors.joining());
    }
}
