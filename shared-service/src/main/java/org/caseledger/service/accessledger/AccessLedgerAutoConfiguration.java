package org.caseledger.service.accessledger;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.node.NodeName;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.supervision.LivenessCheck;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Where looks go, the same for both services. */
@AutoConfiguration(after = MongoSetup.class)
@EnableConfigurationProperties(LookSettings.class)
public class AccessLedgerAutoConfiguration {
    @Bean
    AccessMonths accessMonths(MongoClient client, LedgerDatabases databases) {
        return new AccessMonths(client, databases.access());
    }

    /** @param opened by whoever has no more rights than a ledger allows: before that nothing is made */
    @Bean
    AccessLedger accessLedger(AccessMonths months, Ledger opened, LedgerClock clock, MeterRegistry meters) {
        LogMetrics metrics = new LogMetrics(meters, "caseledger.access.append", "caseledger.access");
        AccessLedger ledger = new AccessLedger(months, clock, NodeName.ofProcess(), metrics);
        try {
            ledger.requireThisMonth();
        } catch (AccessMonthMissing e) {
            throw new StartRefused(String.valueOf(e.getMessage()), AccessMonthMissing.MEND, e);
        }
        return ledger;
    }

    @Bean
    AwaitedLooks awaitedLooks(AccessLedger ledger, LookSettings settings, MeterRegistry meters) {
        return new AwaitedLooks(ledger, settings.patience(), meters);
    }

    @Bean
    AccessLedgerHealth accessLedgerHealthIndicator(AccessLedger ledger) {
        return new AccessLedgerHealth(ledger);
    }

    @Bean
    LivenessCheck accessLedgerCheck(AccessLedger ledger) {
        return ledger::failure;
    }

    @Bean
    ProblemBundle accessLedgerProblems() {
        return new ProblemBundle("access-ledger-problems");
    }
}
