package org.caseledger.service.ledger;

import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.MongoSetup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The opened ledger and its clock; a service that opens ledgers itself brings its own {@link Ledger} bean. */
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

    /** The ledger is asked for at first use: whoever opens it needs the clock before there is one. */
    @Bean
    @ConditionalOnMissingBean
    LedgerClock ledgerClock(ObjectProvider<Ledger> ledger, LogReader reader) {
        return new LedgerClock(ledger::getObject, () -> reader.head().sealedAt());
    }
}
