package org.caseledger.service.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of a record, those fields are always there that cannot be null: the compiler sees to it in answers, validation in bodies, and the mapper
 * leaves out what is null unless it is told otherwise.
 */
final class PresentFields extends RecordConverter {
    PresentFields(SchemaNames names) {
        super(names);
    }

    @Override
    void describe(Class<?> type, Schema<?> defined) {
        defined.setRequired(present(type).toList());
        told(type, defined);
    }

    private static Stream<String> present(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> find(field, JsonIgnore.class) == null && find(field, JsonAnyGetter.class) == null)
                .flatMap(field -> {
                    if (find(field, JsonUnwrapped.class) != null) {
                        return isNullable(field) ? Stream.of() : present(field.getType());
                    }
                    return isPresent(field) ? Stream.of(name(field)) : Stream.of();
                });
    }

    /** Those that are there and may be null all the same. */
    private static void told(Class<?> type, Schema<?> schema) {
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(name(field));
            if (property != null && isPresent(field) && isNullable(field)) {
                schema.getProperties().put(name(field), Types.orNull(property));
            }
        }
    }

    private static boolean isPresent(RecordComponent field) {
        JsonInclude include = find(field, JsonInclude.class);
        return include == null ? !isNullable(field) : include.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent field) {
        JsonProperty named = find(field, JsonProperty.class);
        return named == null ? field.getName() : named.value();
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(RecordComponent field, Class<A> type) {
        return field.getAccessor().getAnnotation(type);
    }
}
