package org.caseledger.service.json;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The mapper of requests and answers: as {@link LedgerJson}, but strict. A field nobody reads is refused instead of dropped: the
 * caller would believe that it was recorded.
 */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public class WebJson {

    @Bean
    @Primary
    @ConditionalOnMissingBean
    JsonMapper webJsonMapper() {
        return LedgerJson.builder()
                .addModule(new SimpleModule("strict-values")
                        .addDeserializer(LocalDate.class, new PossibleDayDeserializer())
                        .addDeserializer(UUID.class, new IdDeserializer())
                        .addDeserializer(String.class, new WholeTextDeserializer()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, WebJson::textOnly)
                .build();
    }

    /** A number is no text: {@code 17} and {@code "17"} are not the same. */
    private static void textOnly(MutableCoercionConfig texts) {
        Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail));
    }
}
