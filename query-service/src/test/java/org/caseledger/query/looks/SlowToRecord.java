package org.caseledger.query.looks;

import org.caseledger.local.testing.SlowInserts;
import org.caseledger.query.QueryService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A query service that takes long to write down who looks. */
public class SlowToRecord {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryService.class, SlowToRecord.class).run(arguments);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer slowInserts() {
        return client -> client.addCommandListener(new SlowInserts("_access"));
    }
}
