package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadingScopes;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Who may read. */
final class ReadOperations implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Set<Role> readers = ReadingScopes.readers(handler.getMethod(), handler.getBeanType());
        String who = readers.isEmpty()
                ? "For every role."
                : readers.stream()
                        .sorted()
                        .map(role -> "`" + role.code() + "`")
                        .collect(Collectors.joining(", ", "For ", "."));
        String before = operation.getDescription();
        operation.setDescription(before == null ? who : before + " " + who);
        return operation;
    }
}
