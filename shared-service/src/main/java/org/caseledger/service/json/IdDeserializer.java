package org.caseledger.service.json;

import java.util.Locale;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Ids as the ledger gives them; Jackson would take Base64 of sixteen bytes as well. */
final class IdDeserializer extends StdScalarDeserializer<UUID> {
    IdDeserializer() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(getValueType(context), json);
        }
        String text = json.getString();
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            return refused(text, context);
        }
        return refused(text, context);
    }

    private UUID refused(String text, DeserializationContext context) {
        return (UUID) context.handleWeirdStringValue(UUID.class, text, "no id as the ledger gives them");
    }
}
