package org.caseledger.service.json;

import java.time.LocalDate;
import org.caseledger.events.PossibleDays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** Days as callers may give them: spelt as days, where Jackson would take the day of a time as well, and possible ones. */
final class PossibleDayDeserializer extends DayDeserializer {
    /** Jackson takes a number for the days since 1970, and an array for year, month and day. */
    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? super.deserialize(json, context)
                : (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
    }

    @Override
    protected LocalDate _fromString(JsonParser json, DeserializationContext context, String text) {
        LocalDate day = super._fromString(json, context, text);
        return day != null && text.length() == LENGTH && PossibleDays.include(day)
                ? day
                : (LocalDate) context.handleWeirdStringValue(
                        LocalDate.class, text, "no day from %s to %s", PossibleDays.FIRST, PossibleDays.LAST);
    }
}
