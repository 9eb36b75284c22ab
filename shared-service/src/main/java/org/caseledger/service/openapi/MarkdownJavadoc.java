package org.caseledger.service.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/** What OpenAPI says of operations, parameters and records is their Javadoc; OpenAPI wants Markdown. */
final class MarkdownJavadoc extends SpringDocJavadocProvider {
    @Override
    public @Nullable String getClassJavadoc(Class<?> type) {
        return markdown(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        return super.getRecordClassParamJavadoc(type).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, component -> written(component.getValue())));
    }

    @Override
    public @Nullable String getMethodJavadocDescription(Method method) {
        return markdown(super.getMethodJavadocDescription(method));
    }

    @Override
    public @Nullable String getMethodJavadocReturn(Method method) {
        return markdown(super.getMethodJavadocReturn(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        return markdown(super.getParamJavadoc(method, name));
    }

    @Override
    public @Nullable String getFieldJavadoc(Field field) {
        return markdown(super.getFieldJavadoc(field));
    }

    private static @Nullable String markdown(@Nullable String text) {
        return text == null ? null : written(text);
    }

    private static String written(String text) {
        return text.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip();
    }
}
