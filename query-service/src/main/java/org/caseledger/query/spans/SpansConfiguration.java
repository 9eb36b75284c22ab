package org.caseledger.query.spans;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.caseledger.query.cases.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records of cases and the spans computed from them; not kept unless asked for while no list is answered from them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("caseledger.spans.kept")
class SpansConfiguration {

    @Bean
    Cases cases() {
        return new Cases();
    }

    @Bean
    SpanKeeper spanKeeper(List<RegisterDefinition> registers, Cases cases, MongoDatabase database) {
        return new SpanKeeper(registers, cases, database);
    }

    @Bean
    SpanList spanList(MongoDatabase database) {
        return new SpanList(database);
    }
}
