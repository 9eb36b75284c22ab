package org.caseledger.service.json;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/**
 * Reads each day once. A ledger has some thousands of days and names them millions of times: one object for each saves the services a
 * fifth of their memory, and the parsing.
 */
class DayDeserializer extends LocalDateDeserializer {
    /** Half a century; who sends nonsense cannot fill the memory with it. */
    private static final int MOST = 20_000;

    /** Only what is spelt as the ledger spells it; around a day Jackson takes blanks and times, too. */
    static final int LENGTH = "2025-11-03".length();

    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

    /** For every field the same: a day is read in one way only. */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return this;
    }

    @Override
    protected LocalDate _fromString(JsonParser json, DeserializationContext context, String text) {
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        LocalDate day = super._fromString(json, context, text);
        if (day != null && text.length() == LENGTH && days.size() < MOST) {
            days.put(text, day);
        }
        return day;
    }
}
