package org.caseledger.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.events.Code;
import org.caseledger.service.json.WholeTextDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is wrong with a body, told by field and by what would be right. Never by what was sent: it may be personal. Looked for when a
 * body was refused, because the first fault ended its reading.
 */
public final class BodyFaults {
    /** A name that is no identifier was not made by a program, and may itself be personal. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private static final String WHOLE = "";

    private final JsonMapper json;
    private final Validator validator;

    BodyFaults(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @return what is wrong with the body that this handler takes; nothing where it takes none */
    public List<RequestFault> of(HandlerMethod handler, HttpServletRequest request) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .flatMap(parameter -> of(parameter.getParameterType(), body(request)).stream())
                .toList();
    }

    /** The body was read whole before any handler ran, and gives its bytes as often as it is asked. */
    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param type record that the body is read as
     * @return with an empty pointer what is wrong with the body as a whole
     */
    private List<RequestFault> of(Class<?> type, byte[] body) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JacksonException malformed) {
            return List.of(malformed(malformed));
        }
        if (tree == null || tree.isMissingNode() || tree.isNull()) {
            return List.of(new RequestFault(WHOLE, "BODY_MISSING"));
        }
        if (!tree.isObject() || !type.isRecord()) {
            return List.of(new RequestFault(WHOLE, "BODY_SHAPE_WRONG"));
        }
        List<RequestFault> faults = new ArrayList<>();
        look(type, tree, WHOLE, faults);
        return faults;
    }

    private static RequestFault malformed(JacksonException malformed) {
        var at = malformed.getLocation();
        return at == null
                ? new RequestFault(WHOLE, "BODY_SHAPE_WRONG")
                : new RequestFault(WHOLE, "MALFORMED_JSON", at.getLineNr(), at.getColumnNr());
    }

    private void look(Class<?> type, JsonNode object, String at, List<RequestFault> faults) {
        Map<String, RecordComponent> fields = new LinkedHashMap<>();
        for (RecordComponent field : type.getRecordComponents()) {
            fields.put(field.getName(), field);
        }
        for (String name : object.propertyNames()) {
            if (!fields.containsKey(name)) {
                faults.add(unknown(name, at, fields.keySet()));
            }
        }
        fields.forEach((name, field) -> look(type, field, object.get(name), at + "/" + name, faults));
    }

    private static RequestFault unknown(String name, String at, Collection<String> known) {
        String pointer = at + "/" + (PLAIN_NAME.matcher(name).matches() ? name : "…");
        return PersonalFields.couldHold(name)
                ? new RequestFault(pointer, "PERSONAL_DATA_NOT_ACCEPTED")
                : new RequestFault(
                        pointer, "UNKNOWN_FIELD", known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void look(
            Class<?> type, RecordComponent field, @Nullable JsonNode value, String at, List<RequestFault> faults) {
        BodyConstraints constraints = new BodyConstraints(field);
        if (value == null || value.isNull()) {
            if (constraints.isRequired()) {
                faults.add(new RequestFault(at, BodyConstraints.MISSING));
            }
        } else if (field.getType().isRecord()) {
            if (value.isObject()) {
                look(field.getType(), value, at, faults);
            } else {
                faults.add(new RequestFault(at, "FIELD_TYPE_WRONG"));
            }
        } else {
            Object read = read(field, value, at, constraints, faults);
            if (read != null) {
                validate(type, field, read, at, constraints, faults);
            }
        }
    }

    /** Null where it cannot be read, which is added to the faults. */
    private @Nullable Object read(
            RecordComponent field, JsonNode value, String at, BodyConstraints constraints, List<RequestFault> faults) {
        int before = faults.size();
        if (Collection.class.isAssignableFrom(field.getType())) {
            if (!value.isArray()) {
                faults.add(new RequestFault(at, "FIELD_TYPE_WRONG"));
                return null;
            }
            for (int index = 0; index < value.size(); index++) {
                Class<?> element = element(field.getGenericType());
                JsonNode one = value.get(index);
                if (one.isNull()) {
                    faults.add(new RequestFault(at + "/" + index, BodyConstraints.MISSING));
                } else if (element.isRecord() && one.isObject()) {
                    look(element, one, at + "/" + index, faults);
                } else {
                    one(element, one, at + "/" + index, constraints, faults);
                }
            }
        } else {
            one(field.getType(), value, at, constraints, faults);
        }
        return faults.size() > before
                ? null
                : json.treeToValue(value, json.getTypeFactory().constructType(field.getGenericType()));
    }

    private void one(Class<?> type, JsonNode value, String at, BodyConstraints constraints, List<RequestFault> faults) {
        try {
            json.treeToValue(value, type);
        } catch (JacksonException mismatch) {
            faults.add(
                    value.isIntegralNumber() && Number.class.isAssignableFrom(type)
                            ? constraints.outOfRange(at)
                            : unreadable(type, at, isWhole(value) ? "FIELD_TYPE_WRONG" : "TEXT_UNREADABLE"));
        }
    }

    private static boolean isWhole(JsonNode value) {
        return !value.isString() || WholeTextDeserializer.isWhole(value.asString());
    }

    /**
     * A value that is not of its type.
     *
     * @param otherwise code where the type has none of its own
     */
    private static RequestFault unreadable(Class<?> type, String pointer, String otherwise) {
        if (Code.class.isAssignableFrom(type) && type.isEnum()) {
            return new RequestFault(pointer, "UNKNOWN_CODE", codes(type));
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new RequestFault(pointer, "DAY_UNREADABLE");
        }
        return new RequestFault(pointer, type == UUID.class ? "ID_UNREADABLE" : otherwise);
    }

    /** The same of a query parameter or a part of the path. */
    public static RequestFault unreadableParameter(Class<?> type, String name) {
        RequestFault fault = unreadable(type, name, "PARAMETER_UNREADABLE");
        return fault.code().equals("UNKNOWN_CODE")
                ? fault
                : new RequestFault(name, "PARAMETER_UNREADABLE", fault.code(), fault.arguments());
    }

    private void validate(
            Class<?> type,
            RecordComponent field,
            Object read,
            String at,
            BodyConstraints constraints,
            List<RequestFault> faults) {
        validator.validateValue(type, field.getName(), read).stream()
                .map(BodyFaults::constraint)
                .sorted()
                .forEach(constraint -> faults.add(constraints.hurt(at, constraint)));
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Class<?> element(Type collection) {
        return collection instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    /** The values of a code list as they are spelt in JSON. */
    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Code) constant).code())
                .collect(Collectors.joining(", "));
    }
}
