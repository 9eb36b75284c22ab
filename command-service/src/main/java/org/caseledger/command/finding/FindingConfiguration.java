package org.caseledger.command.finding;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.command.forgetting.KeptOfHer;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index, what keeps it, and who searches by it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindingSettings.class)
class FindingConfiguration {
    private static final int UNAUTHORIZED = 13;

    @Bean
    SearchIndexing searchIndexing(
            LogReader log, LedgerDatabases databases, DataKeys keys, PersonalSealing sealing, Ledger ledger) {
        makeIndexes(databases.keys());
        return new SearchIndexing(log, databases, keys, sealing, ledger.id());
    }

    /** Elsewhere than in a demo the administrator's step has made them, and this user may not. */
    private static void makeIndexes(MongoDatabase keys) {
        try {
            SearchIndexSchema.makeIndexes(keys);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != UNAUTHORIZED) {
                throw e;
            }
        }
    }

    @Bean
    KeptOfHer indexKeptOfHer(LedgerDatabases databases) {
        return new SearchIndex(databases.keys())::forget;
    }

    @Bean
    IndexUpdater indexUpdater(
            SearchIndexing indexing, DemoLoadLock demoLoad, FindingSettings settings, MeterRegistry meters) {
        return new IndexUpdater(indexing, demoLoad, settings.every(), meters);
    }

    @Bean
    AwaitedIndex awaitedIndex(SearchIndexing indexing, FindingSettings settings) {
        return new AwaitedIndex(indexing, settings.patience());
    }

    @Bean
    Searches searches(
            AwaitedIndex index,
            LogReader log,
            PersonalSealing sealing,
            AwaitedLooks looks,
            AccessMonths months,
            LedgerClock clock,
            FindingSettings settings) {
        SearchLimit limit = new SearchLimit(new LookReader(months), clock, settings.perHour());
        return new Searches(index, log, sealing, looks, limit);
    }
}
