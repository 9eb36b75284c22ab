package org.caseledger.service.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Refuses half a character, which is kept as a question mark, or not at all: JSON can spell it and UTF-8 cannot. */
public final class WholeTextDeserializer extends StringDeserializer {
    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        return text == null || isWhole(text)
                ? text
                : (String) context.handleWeirdStringValue(String.class, "", "half a character");
    }

    public static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
