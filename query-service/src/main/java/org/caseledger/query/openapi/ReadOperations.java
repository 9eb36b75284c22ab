package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may read. */
final class ReadOperations implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ReadBy readers = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ReadBy.class);
        if (readers == null) {
            readers = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ReadBy.class);
        }
        String who = readers == null
                ? "For every role."
                : "For "
                        + Arrays.stream(readers.value())
                                .map(Role::code)
                                .map(role -> "`" + role + "`")
                                .collect(Collectors.joining(", "))
                        + ".";
        String before = operation.getDescription();
        operation.setDescription(before == null ? who : before + " " + who);
        return operation;
    }
}
