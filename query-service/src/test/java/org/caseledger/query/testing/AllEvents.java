package org.caseledger.query.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.Event;
import org.jspecify.annotations.Nullable;

/** One of every event this version has, made from its fields: a new event is in every test over all events at once. */
public final class AllEvents {
    private AllEvents() {}

    /** @param whole false to leave out every field that may be absent */
    public static Stream<Event> of(Class<?> root, boolean whole) {
        return types(root).map(type -> example(type, whole));
    }

    public static Stream<Class<?>> types(Class<?> root) {
        Class<?>[] permitted = root.getPermittedSubclasses();
        return permitted == null ? Stream.of(root) : Arrays.stream(permitted).flatMap(AllEvents::types);
    }

    private static Event example(Class<?> type, boolean whole) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> !whole && mayBeAbsent(component) ? null : value(component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (Event) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "UUID" -> new UUID(1, 2);
            case "LocalDate" -> LocalDate.of(2026, 3, 5);
            case "Instant" -> Instant.parse("2026-03-05T06:30:00Z");
            case "Duration" -> Duration.ofDays(1);
            case "int", "Integer" -> 7;
            case "long" -> 7L;
            case "boolean", "Boolean" -> true;
            default -> throw new IllegalStateException("no example of " + raw);
        };
    }

    private static Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
