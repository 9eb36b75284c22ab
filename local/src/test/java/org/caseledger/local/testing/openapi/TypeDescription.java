package org.caseledger.local.testing.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema says of a type what is written of it: the fields of records and which are always there, the spelling of codes, the format
 * of days, ids and moments. A schema that stands for two types cannot say it of both.
 */
public final class TypeDescription {
    private static final Map<Class<?>, String> FORMATS = Map.of(
            LocalDate.class, "string/date",
            UUID.class, "string/uuid",
            Instant.class, "string/date-time",
            long.class, "integer/int64",
            Long.class, "integer/int64",
            int.class, "integer/int32",
            Integer.class, "integer/int32",
            boolean.class, "boolean/",
            Boolean.class, "boolean/",
            String.class, "string/");

    private final ApiDocument document;
    private final Function<Object, String> spelling;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    /** @param spelling of a code, as it is sent */
    public TypeDescription(ApiDocument document, Function<Object, String> spelling) {
        this.document = document;
        this.spelling = spelling;
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }

    public void check(Type type, JsonNode described, String at) {
        JsonNode schema = document.resolved(
                described.path("anyOf").isArray() ? described.path("anyOf").get(0) : described);
        if (type instanceof ParameterizedType generic) {
            checkGeneric(generic, schema, at);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            List<String> codes =
                    Arrays.stream(plain.getEnumConstants()).map(spelling).toList();
            expect(
                    codes,
                    schema.path("enum")
                            .valueStream()
                            .map(value -> value.asString(""))
                            .toList(),
                    at);
        } else if (type instanceof Class<?> value && writtenAs(value).isPresent()) {
            check(writtenAs(value).get(), described, at);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            if (seen.add(plain.getName() + described.path("$ref").asString(""))) {
                checkRecord(plain, schema, at);
            }
        } else if (type instanceof Class<?> plain && FORMATS.containsKey(plain)) {
            expect(
                    FORMATS.get(plain),
                    type(schema) + "/" + schema.path("format").asString(""),
                    at);
        }
    }

    /** Of a record that is written as one of its components. */
    private static Optional<Type> writtenAs(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                : Optional.empty();
    }

    private void checkGeneric(ParameterizedType generic, JsonNode schema, String at) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] of = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            check(of[0], schema.path("items"), at + "[]");
        } else if (Map.class.isAssignableFrom(raw)) {
            check(of[1], schema.path("additionalProperties"), at + "{}");
        }
    }

    private void checkRecord(Class<?> type, JsonNode schema, String at) {
        Map<String, RecordComponent> fields = new LinkedHashMap<>();
        Set<String> present = new TreeSet<>();
        collect(type, fields, present, true);
        expect(
                new TreeSet<>(fields.keySet()),
                new TreeSet<>(schema.path("properties").propertyNames()),
                at);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        expect(present, required, at + " always");
        fields.forEach((name, field) -> {
            JsonNode property = schema.path("properties").path(name);
            if (!property.isMissingNode()) {
                if (isNeverBlank(field)) {
                    expect(false, takes(property.path("pattern").asString(""), " "), at + "/" + name + " blank");
                }
                check(field.getGenericType(), property, at + "/" + name);
            }
        });
    }

    private static void collect(
            Class<?> type, Map<String, RecordComponent> fields, Set<String> present, boolean always) {
        for (RecordComponent field : type.getRecordComponents()) {
            boolean isThere = always && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (has(field, JsonUnwrapped.class)) {
                collect(field.getType(), fields, present, isThere);
            } else if (!has(field, JsonIgnore.class) && !has(field, JsonAnyGetter.class)) {
                JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
                JsonInclude include = field.getAccessor().getAnnotation(JsonInclude.class);
                String name = named == null ? field.getName() : named.value();
                fields.put(name, field);
                if (include == null ? isThere : include.value() == JsonInclude.Include.ALWAYS) {
                    present.add(name);
                }
            }
        }
    }

    private static boolean has(RecordComponent field, Class<? extends Annotation> annotation) {
        return field.getAccessor().isAnnotationPresent(annotation);
    }

    private static boolean isNeverBlank(RecordComponent field) {
        return Arrays.stream(field.getAccessor().getAnnotations())
                .anyMatch(rule -> rule.annotationType().getSimpleName().equals("NotBlank"));
    }

    private static boolean takes(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** Beside null, for what may be left out of a body. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString("") : type.asString("");
    }

    private void expect(Object right, @Nullable Object described, String at) {
        if (!right.equals(described)) {
            differences.add(at + ": " + right + " is described as " + described);
        }
    }
}
