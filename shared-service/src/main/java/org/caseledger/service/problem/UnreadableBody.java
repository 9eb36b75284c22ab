package org.caseledger.service.problem;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.events.Code;
import org.caseledger.service.problem.Problem.FieldError;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a body, told by field and by what would be right. Never by what was sent: it may be personal.
 *
 * @param arguments of the detail
 */
record UnreadableBody(String code, List<Object> arguments, List<FieldError> errors) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    static UnreadableBody of(HttpMessageNotReadableException unreadable, Problems problems, Locale language) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return unknownField(unknown, problems, language);
            }
            if (cause instanceof MismatchedInputException mismatched
                    && !mismatched.getPath().isEmpty()) {
                return mismatch(mismatched, problems, language);
            }
            if (cause instanceof StreamReadException malformed) {
                return malformed(malformed);
            }
            if (cause instanceof DatabindException other) {
                return other.getPath().isEmpty()
                        ? new UnreadableBody("BODY_SHAPE_WRONG", List.of(), List.of())
                        : single(problems, language, pointer(other), "FIELD_TYPE_WRONG");
            }
        }
        return new UnreadableBody("BODY_MISSING", List.of(), List.of());
    }

    private static UnreadableBody malformed(StreamReadException malformed) {
        var at = malformed.getLocation();
        return at == null
                ? new UnreadableBody("BODY_SHAPE_WRONG", List.of(), List.of())
                : new UnreadableBody("MALFORMED_JSON", List.of(at.getLineNr(), at.getColumnNr()), List.of());
    }

    private static UnreadableBody unknownField(
            UnrecognizedPropertyException unknown, Problems problems, Locale language) {
        String field = unknown.getPropertyName();
        if (PersonalFields.couldHold(field)) {
            return single(problems, language, pointer(unknown), "PERSONAL_DATA_NOT_ACCEPTED");
        }
        String known = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return single(problems, language, pointer(unknown), "UNKNOWN_FIELD", known);
    }

    private static UnreadableBody mismatch(MismatchedInputException mismatched, Problems problems, Locale language) {
        Class<?> target = mismatched.getTargetType() == null ? Object.class : mismatched.getTargetType();
        String pointer = pointer(mismatched);
        if (Code.class.isAssignableFrom(target) && target.isEnum()) {
            return single(problems, language, pointer, "UNKNOWN_CODE", codes(target));
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return single(problems, language, pointer, "DAY_UNREADABLE");
        }
        return single(problems, language, pointer, target == UUID.class ? "ID_UNREADABLE" : "FIELD_TYPE_WRONG");
    }

    /** The values of a code list as they are spelt in JSON. */
    static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Code) constant).code())
                .collect(Collectors.joining(", "));
    }

    private static UnreadableBody single(
            Problems problems, Locale language, String pointer, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = pointer;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new UnreadableBody(code, List.of(all), List.of(problems.error(language, pointer, code, all)));
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining());
    }

    /** A name that is no identifier was not made by a program, and may itself be personal. */
    private static String step(Reference reference) {
        String name = reference.getPropertyName();
        if (name == null) {
            return "/" + reference.getIndex();
        }
        return PLAIN_NAME.matcher(name).matches() ? "/" + name : "/…";
    }
}
