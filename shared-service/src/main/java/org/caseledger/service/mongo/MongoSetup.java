package org.caseledger.service.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One client for everything: what is acknowledged is on the journals of a majority, what is read cannot be rolled back. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(MongoSettings.class)
public class MongoSetup {

    /** Last, so that nothing in a URI weakens what the log promises. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer ledgerConcerns(
            MongoSettings settings, @Value("${spring.application.name:caseledger}") String application) {
        return client -> settings.applyTo(client.applicationName(application));
    }

    /** Made only after the server answered once, so that whoever depends on it may rely on a reachable server. */
    @Bean
    @ConditionalOnMissingBean
    LedgerDatabases ledgerDatabases(MongoClient client, MongoConnectionDetails details) {
        ConnectionString connection = details.getConnectionString();
        Reachable.check(client, connection.getHosts());
        return LedgerDatabases.of(client, connection.getDatabase());
    }

    /** One per process, because it carries what was seen from one reader to the next. */
    @Bean
    @ConditionalOnMissingBean
    LogCollection logCollection(MongoClient client, LedgerDatabases databases) {
        return LogCollection.of(client, databases.log());
    }

    @Bean
    @ConditionalOnMissingBean
    LogReader logReader(LogCollection log) {
        return new LogReader(log);
    }

    @Bean
    @ConditionalOnMissingBean
    LogNotifier logBell(MongoClient client, LogCollection log) {
        return new LogNotifier(client, log);
    }
}
