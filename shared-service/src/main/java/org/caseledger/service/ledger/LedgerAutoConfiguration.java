package org.caseledger.service.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.MongoSetup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The opened ledger; a service that opens ledgers itself brings its own {@link Ledger} bean. */
@AutoConfiguration(after = MongoSetup.class)
@EnableConfigurationProperties(LedgerSettings.class)
public class LedgerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(LogReader reader, LedgerSettings settings, ObjectProvider<DatabaseRights> rights) {
        Ledger ledger = AwaitedLedger.await(reader, settings.patience());
        rights.ifAvailable(user -> user.check(ledger.purpose()));
        return ledger;
    }

    /** After the ledger: a service that waits for one says so itself. */
    @Bean
    LogWatch logWatch(LogReader reader, MeterRegistry meters, Ledger ledger) {
        return new LogWatch(reader, meters);
    }
}
