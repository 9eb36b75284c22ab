package org.caseledger.acceptance.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One command as it is sent.
 *
 * @param template of its path, with {@code {}} for what stands for an id
 * @param ifMatch version it decides on, if it says so
 * @param then what the walker believes once it was accepted
 */
record Request(
        String template,
        String path,
        Map<String, Object> body,
        User user,
        String key,
        @Nullable Long ifMatch,
        Consumer<Answer> then) {

    /** @param fields names and values in turn; what is null is left out */
    static Request of(String template, String id, User user, @Nullable Object... fields) {
        return new Request(
                template,
                template.replace("{}", id),
                body(fields),
                user,
                UUID.randomUUID().toString(),
                null,
                answer -> {});
    }

    private static Map<String, Object> body(@Nullable Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                body.put(String.valueOf(fields[i]), value instanceof java.time.LocalDate ? value.toString() : value);
            }
        }
        return body;
    }

    /** Counted under another template, for a path with two ids. */
    Request called(String other) {
        return new Request(other, path, body, user, key, ifMatch, then);
    }

    Request then(Consumer<Answer> belief) {
        return new Request(template, path, body, user, key, ifMatch, belief);
    }

    Request ifMatch(@Nullable Long version) {
        return new Request(template, path, body, user, key, version, then);
    }

    Request by(User other) {
        return new Request(template, path, body, other, key, ifMatch, then);
    }

    Request at(String otherPath) {
        return new Request(template, otherPath, body, user, key, ifMatch, then);
    }

    Request with(String field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value instanceof java.time.LocalDate ? value.toString() : value);
        }
        return new Request(template, path, changed, user, key, ifMatch, then);
    }

    boolean has(String field) {
        return body.containsKey(field);
    }
}
