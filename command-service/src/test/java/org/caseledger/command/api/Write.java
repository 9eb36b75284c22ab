package org.caseledger.command.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.Code;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.access.RoleTable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One {@code POST} of the service with the record that its body is read as. */
record Write(String pattern, HandlerMethod handler, Class<?> body) {
    static final String NOBODY = "00000000-0000-4000-8000-000000000001";

    static List<Write> all(Service service) {
        List<Write> all = new ArrayList<>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                            && handler.hasMethodAnnotation(Sends.class)) {
                        Arrays.stream(handler.getMethodParameters())
                                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                                .forEach(parameter -> all.add(new Write(
                                        info.getPatternValues().iterator().next(),
                                        handler,
                                        parameter.getParameterType())));
                    }
                });
        all.sort(Comparator.comparing(Write::pattern));
        return all;
    }

    /** Patterns of whatever else of ours is posted to. */
    static List<String> others(Service service) {
        return service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(mapped -> mapped.getValue().getBeanType().getName().startsWith("org.caseledger"))
                .filter(mapped -> !mapped.getValue().hasMethodAnnotation(Sends.class))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    /** With ids that nothing has, and a centre that there is. */
    String path() {
        return pattern.replaceAll("\\{centre[^/]*}", "BR-PAT-01")
                .replaceAll("\\{staff[^/]*}", "case-worker-17")
                .replaceAll("\\{\\w+}", NOBODY);
    }

    /** A body whose shape is right. */
    Map<String, Object> right() {
        return right(body);
    }

    private static Map<String, Object> right(Class<?> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent field : type.getRecordComponents()) {
            values.put(field.getName(), right(field));
        }
        return values;
    }

    private static Object right(RecordComponent field) {
        Class<?> type = field.getType();
        if (type.isRecord()) {
            return right(type);
        }
        if (Collection.class.isAssignableFrom(type)) {
            Class<?> element = element(field);
            return List.of(rightElement(element));
        }
        if (type.isEnum()) {
            return ((Code) type.getEnumConstants()[0]).code();
        }
        if (type == LocalDate.class) {
            return ApiTest.TODAY.toString();
        }
        if (type == UUID.class) {
            return NOBODY;
        }
        if (type == Boolean.class) {
            return true;
        }
        Min least = field.getAccessor().getAnnotation(Min.class);
        if (Number.class.isAssignableFrom(type)) {
            return least == null ? 1 : least.value();
        }
        Pattern pattern = field.getAccessor().getAnnotation(Pattern.class);
        return pattern == null ? "Patna" : pattern.message().split(",")[0];
    }

    private static Object rightElement(Class<?> element) {
        if (element == UUID.class) {
            return NOBODY;
        }
        return element.isRecord() ? right(element) : ((Code) element.getEnumConstants()[0]).code();
    }

    static Class<?> element(RecordComponent field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    /** Pointers of all fields, those of records within with them. */
    List<Field> fields() {
        return fields(body, "").toList();
    }

    private static Stream<Field> fields(Class<?> type, String at) {
        return Arrays.stream(type.getRecordComponents()).flatMap(field -> {
            String here = at + "/" + field.getName();
            if (field.getType().isRecord()) {
                return fields(field.getType(), here);
            }
            Stream<Field> itself = Stream.of(new Field(here, field));
            return isOfRecords(field) ? Stream.concat(itself, fields(element(field), here + "/0")) : itself;
        });
    }

    private static boolean isOfRecords(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType())
                && element(field).isRecord();
    }

    /** Name of the command that it sends. */
    String command() {
        return Objects.requireNonNull(handler.getMethodAnnotation(Sends.class))
                .value()
                .getSimpleName();
    }

    /** Somebody who may. */
    DemoUser sender() {
        Role role = RoleTable.whoMay(command()).stream().sorted().findFirst().orElseThrow();
        return role == Role.DISTRICT_OFFICER
                ? new DemoUser("district-officer-1", role, List.of(), "PAT", false)
                : DemoUser.atCentre(role, "BR-PAT-01");
    }

    /** The right body but for one value. */
    Map<String, Object> with(String pointer, @Nullable Object value) {
        Map<String, Object> all = right();
        Map<String, Object> at = all;
        String[] steps = pointer.substring(1).split("/");
        for (int step = 0; step < steps.length - 1; step++) {
            Object within = Objects.requireNonNull(at.get(steps[step]));
            if (within instanceof List<?> several) {
                within = several.get(Integer.parseInt(steps[++step]));
            }
            @SuppressWarnings("unchecked") // made above
            Map<String, Object> next = (Map<String, Object>) within;
            at = next;
        }
        at.put(steps[steps.length - 1], value);
        return all;
    }

    @Override
    public String toString() {
        return "POST " + pattern;
    }

    record Field(String pointer, RecordComponent component) {
        /** Values of other types, and such as look like the right one. */
        List<Object> wrong() {
            Class<?> type = component.getType();
            Map<String, Object> object = Map.of();
            if (type == LocalDate.class) {
                return List.of(
                        2026,
                        -5,
                        1.5,
                        true,
                        List.of(),
                        List.of(2026, 1, 1),
                        object,
                        "2026-02-30",
                        "0000-01-01",
                        "9999-12-31",
                        "+999999999-12-31",
                        "2026-01-01T00:00:00",
                        " 2026-01-01",
                        "20260101",
                        "");
            }
            if (type == String.class || type == PersonalText.class) {
                return List.of(17, 1.5, true, List.of(), List.of("x"), object);
            }
            if (type == UUID.class) {
                return List.of(17, true, List.of(), object, "", "x", "1-1-1-1-1", "AAAAAAAAAAAAAAAAAAAAAA==");
            }
            if (type == Boolean.class) {
                return List.of("true", "false", "", 1, 0, List.of(), object);
            }
            if (Number.class.isAssignableFrom(type)) {
                return List.of("17", "", 1.5, 1.0, true, List.of(), List.of(1), object, new BigInteger("9".repeat(30)));
            }
            if (Collection.class.isAssignableFrom(type)) {
                return List.of(
                        "x", "", 17, true, object, List.of("x"), List.of(0), List.of(List.of()), Arrays.asList((Object)
                                null));
            }
            return List.of(0, 1, 1.5, true, "", "x", "null", List.of(), object);
        }

        /** Whole numbers that are no longer in range. */
        List<Object> outOfRange() {
            Min least = component.getAccessor().getAnnotation(Min.class);
            Max most = component.getAccessor().getAnnotation(Max.class);
            List<Object> values = new ArrayList<>();
            if (least != null) {
                values.add(least.value() - 1);
            }
            if (most != null) {
                values.add(most.value() + 1);
            }
            return values;
        }
    }
}
