package org.caseledger.service.json;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

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
                .addModule(new SimpleModule("possible-days")
                        .addDeserializer(LocalDate.class, new PossibleDayDeserializer()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
