package org.caseledger.verifier.json;

import java.util.List;
import java.util.Map;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.jspecify.annotations.Nullable;

/** Members by name, each of the type that is asked for. */
public record JsonObject(Map<String, Object> members) {

    /** @throws Malformed for what is no object in JSON, or names a member twice */
    public static JsonObject read(byte[] bytes) {
        return of(JsonReader.read(bytes));
    }

    public String text(String name) {
        String text = textOrAbsent(name);
        if (text == null) {
            throw new Malformed(Statement.JSON_MEMBER, name);
        }
        return text;
    }

    public @Nullable String textOrAbsent(String name) {
        return as(String.class, name);
    }

    public long number(String name) {
        Long number = as(Long.class, name);
        if (number == null) {
            throw new Malformed(Statement.JSON_MEMBER, name);
        }
        return number;
    }

    /** False where it is absent. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(as(Boolean.class, name));
    }

    public @Nullable JsonObject objectOrAbsent(String name) {
        Object member = members.get(name);
        return member == null || member == JsonReader.NULL ? null : of(member);
    }

    public JsonObject object(String name) {
        JsonObject object = objectOrAbsent(name);
        if (object == null) {
            throw new Malformed(Statement.JSON_MEMBER, name);
        }
        return object;
    }

    /** None where it is absent. */
    public List<JsonObject> objects(String name) {
        List<?> all = as(List.class, name);
        return all == null ? List.of() : all.stream().map(JsonObject::of).toList();
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static JsonObject of(Object value) {
        if (value instanceof Map<?, ?> members) {
            return new JsonObject((Map<String, Object>) members);
        }
        throw new Malformed(Statement.NOT_JSON);
    }

    private <T> @Nullable T as(Class<T> type, String name) {
        Object member = members.get(name);
        if (member == null || member == JsonReader.NULL) {
            return null;
        }
        if (!type.isInstance(member)) {
            throw new Malformed(Statement.JSON_MEMBER, name);
        }
        return type.cast(member);
    }
}
