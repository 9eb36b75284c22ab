package org.caseledger.service.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.events.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads each enum that is a {@link Code} by its published spelling. */
final class CodeDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return Code.class.isAssignableFrom(type.getRawClass()) ? new CodeDeserializer(type.getRawClass()) : null;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type.isEnum() && Code.class.isAssignableFrom(type);
    }

    private static final class CodeDeserializer extends StdDeserializer<Code> {
        private final Map<String, Code> byCode;

        CodeDeserializer(Class<?> type) {
            super(type);
            byCode = Arrays.stream(type.getEnumConstants())
                    .map(Code.class::cast)
                    .collect(Collectors.toMap(Code::code, Function.identity()));
        }

        @Override
        public Code deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString("");
            Code code = byCode.get(text);
            return code != null
                    ? code
                    : (Code) context.handleWeirdStringValue(handledType(), text, "not one of %s", byCode.keySet());
        }
    }
}
