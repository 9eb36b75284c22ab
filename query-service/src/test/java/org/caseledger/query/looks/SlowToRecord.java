package org.caseledger.query.looks;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.TimeUnit;
import org.caseledger.query.QueryService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A query service that takes long to write down who looks: what leaves before that is stored leaves long before. */
public class SlowToRecord {
    private static final long MILLIS = 150;

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryService.class, SlowToRecord.class).run(arguments);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer slowInserts() {
        return client -> client.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("insert")
                        && event.getDatabaseName().endsWith("_access")) {
                    sleep();
                }
            }
        });
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
