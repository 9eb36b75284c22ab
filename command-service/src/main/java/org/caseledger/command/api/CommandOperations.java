package org.caseledger.command.api;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseledger.events.Role;
import org.caseledger.service.access.RoleTable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Which command an operation sends, and who may. */
final class CommandOperations implements OperationCustomizer {
    private final JavadocProvider javadoc;

    CommandOperations(JavadocProvider javadoc) {
        this.javadoc = javadoc;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Sends sends = handler.getMethodAnnotation(Sends.class);
        if (sends != null) {
            String command = sends.value().getSimpleName();
            operation.setSummary(words(command));
            operation.setDescription(javadoc.getClassJavadoc(sends.value()) + " Sends `" + command + "`, as one of: "
                    + roles(command) + ".");
        }
        return operation;
    }

    /** {@code ComplyWithDirection}: Comply with direction. */
    private static String words(String command) {
        String words = Arrays.stream(command.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return StringUtils.capitalize(words);
    }

    private static String roles(String command) {
        return RoleTable.whoMay(command).stream()
                .sorted()
                .map(Role::code)
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", "));
    }
}
