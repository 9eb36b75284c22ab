package org.caseledger.service.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.caseledger.events.Code;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The one JSON mapper: codes by their published spelling, days and instants as ISO 8601, absent values left out. */
public final class LedgerJson {
    private static final DayDeserializer DAYS = new DayDeserializer();
    private static final JsonMapper MAPPER = builder().build();

    private LedgerJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static JsonMapper.Builder builder() {
        return configure(JsonMapper.builder());
    }

    /** For those who bring a builder of their own, as Axon's serialiser does. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(codes())
                .addModule(new SimpleModule("days").addDeserializer(LocalDate.class, DAYS))
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL)
                        .withContentInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Codes are spelt as {@link Code#code()}; an unknown one names the field and the values that would be right. */
    public static SimpleModule codes() {
        SimpleModule module = new SimpleModule("codes");
        module.addSerializer(new CodeSerializer());
        module.setDeserializers(new CodeDeserializers());
        return module;
    }

    private static final class CodeSerializer extends StdSerializer<Code> {
        CodeSerializer() {
            super(Code.class);
        }

        @Override
        public void serialize(Code value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.code());
        }
    }
}
