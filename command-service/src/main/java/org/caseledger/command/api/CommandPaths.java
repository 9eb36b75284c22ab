package org.caseledger.command.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.command.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** To which path each command is sent, as the controllers say it. */
@Component
final class CommandPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^/]*)?}");

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile Map<Class<?>, String> patterns = Map.of();

    /** Asked for at first use: it is made after the controllers. */
    CommandPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    AllowedAction actionOf(Command command) {
        String pattern =
                Objects.requireNonNull(patterns().get(command.getClass()), "no path for " + command.getClass());
        String path = VARIABLE.matcher(pattern)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variable.group(1).equals("id") ? command.target() : named(command, variable.group(1))));
        return new AllowedAction(command.getClass().getSimpleName(), "POST", path);
    }

    /** A path says {@code request} where a command says {@code requestId}. */
    private static String named(Command command, String variable) {
        try {
            RecordComponent component = Arrays.stream(command.getClass().getRecordComponents())
                    .filter(one ->
                            one.getName().equals(variable) || one.getName().equals(variable + "Id"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(command.getClass() + " has no " + variable));
            return component.getAccessor().invoke(command).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Class<?>, String> patterns() {
        Map<Class<?>, String> known = patterns;
        if (known.isEmpty()) {
            Map<Class<?>, String> all = new LinkedHashMap<>();
            handlers.getObject().getHandlerMethods().forEach((info, handler) -> {
                Sends sends = handler.getMethodAnnotation(Sends.class);
                if (sends != null) {
                    all.put(sends.value(), info.getPatternValues().iterator().next());
                }
            });
            known = Map.copyOf(all);
            patterns = known;
        }
        return known;
    }
}
