package org.caseledger.query.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An event as an attacker takes it apart.
 *
 * @param type name of the event
 * @param values all that is neither the event's place in the feed nor its day, by attribute ({@code @subject}) or field
 */
record SeenEvent(String type, Map<String, String> values) {
    /** What every guess may start from: types, their order and their times, and what is the same for all or random for each. */
    private static final Set<String> PLACE_AND_TIME = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "datacontenttype",
            "recordedtime",
            "block",
            "data",
            "aggregatetype");

    static SeenEvent of(String type, JsonNode event) {
        Map<String, String> values = new TreeMap<>();
        event.properties().forEach(attribute -> {
            if (!PLACE_AND_TIME.contains(attribute.getKey())) {
                values.put("@" + attribute.getKey(), attribute.getValue().asString());
            }
        });
        LocalDate on = LocalDate.parse(event.get("data").get("occurredOn").asString());
        event.get("data").properties().forEach(field -> {
            if (!field.getKey().equals("occurredOn")) {
                put(values, field.getKey(), field.getValue(), on);
            }
        });
        return new SeenEvent(type, values);
    }

    private static void put(Map<String, String> values, String name, JsonNode value, LocalDate on) {
        if (value.isObject()) {
            value.properties().forEach(inner -> put(values, name + "." + inner.getKey(), inner.getValue(), on));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            put(values, name, value.get(0), on);
        } else if (value.isArray()) {
            values.put(
                    name,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(element -> text(element, on))
                            .collect(Collectors.joining(" ")));
        } else if (!value.isNull()) {
            values.put(name, text(value, on));
        }
    }

    /** Days count from the event's own: what they tell by the calendar its time tells already. */
    private static String text(JsonNode value, LocalDate on) {
        String text = value.asString();
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? "day " + ChronoUnit.DAYS.between(on, LocalDate.parse(text))
                : text;
    }

    /** As it stands, and what Base64 hides from the eye alone. */
    static String readable(String value) {
        try {
            return value.length() > 40
                    ? value + new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)
                    : value;
        } catch (IllegalArgumentException notBase64) {
            return value;
        }
    }
}
