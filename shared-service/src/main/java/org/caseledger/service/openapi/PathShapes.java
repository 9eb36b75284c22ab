package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** How a part of a path is spelt, as the mapping says it: {@code /api/centres/{centre:BR-[A-Z]{3}-[0-9]{2}}}. */
final class PathShapes implements OperationCustomizer {
    private static final Pattern SPELT = Pattern.compile("\\{(\\w+):(.+)}");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Map<String, String> shapes = new HashMap<>();
        collect(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class), shapes);
        collect(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class), shapes);
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            String shape = shapes.get(parameter.getName());
            if (shape != null && parameter.getSchema().getFormat() == null) {
                parameter.setSchema(Types.text().pattern(Types.whole(shape)));
            }
        }
        return operation;
    }

    private static void collect(@Nullable RequestMapping mapping, Map<String, String> shapes) {
        if (mapping != null) {
            Arrays.stream(mapping.path())
                    .flatMap(path -> Arrays.stream(path.split("/")))
                    .map(SPELT::matcher)
                    .filter(Matcher::matches)
                    .forEach(spelt -> shapes.put(spelt.group(1), spelt.group(2)));
        }
    }
}
