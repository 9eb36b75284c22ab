package org.caseledger.command.api;

import org.caseledger.command.CommandService;
import org.caseledger.local.testing.SlowInserts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A command service that takes long to write down who asks. */
public class SlowToRecord {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandService.class, SlowToRecord.class).run(arguments);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer slowInserts() {
        return client -> client.addCommandListener(new SlowInserts("_access"));
    }
}
