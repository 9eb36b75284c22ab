package org.caseledger.service.accessledger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.node.NodeName;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.supervision.LivenessCheck;
import org.caseledger.service.wallclock.ClockOff;
import org.caseledger.service.wallclock.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Where looks go, the same for both services. */
@AutoConfiguration(after = MongoSetup.class)
@EnableConfigurationProperties(LookSettings.class)
public class AccessLedgerAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLedgerAutoConfiguration.class);

    @Bean
    AccessMonths accessMonths(MongoClient client, LedgerDatabases databases) {
        return new AccessMonths(client, databases.access());
    }

    /**
     * @param opened by whoever has no more rights than a ledger allows: before that nothing is made
     * @param wall where it is off, nobody looks: what is dated an hour ahead stands in no report of its day, nor does what comes after it
     */
    @Bean
    AccessLedger accessLedger(
            AccessMonths months, Ledger opened, LedgerClock clock, WallClock wall, MeterRegistry meters) {
        LogMetrics metrics = new LogMetrics(meters, "caseledger.access.append", "caseledger.access");
        AccessLedger ledger = new AccessLedger(months, compared(clock, wall), NodeName.ofProcess(), metrics);
        try {
            ledger.requireThisMonth();
        } catch (AccessMonthMissing e) {
            throw new StartRefused(String.valueOf(e.getMessage()), AccessMonthMissing.MEND, e);
        } catch (ClockOff e) {
            LOG.warn("Nothing is known of the month of the access ledger: {}", e.getMessage());
        }
        return ledger;
    }

    private static InstantSource compared(LedgerClock clock, WallClock wall) {
        return () -> {
            wall.requireAgreement();
            return clock.now();
        };
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
    MeterBinder nextAccessMonth(AccessLedger ledger) {
        return meters -> Gauge.builder(
                        "caseledger.access.next.month.missing", ledger, AccessLedgerAutoConfiguration::isNextMissing)
                .description("1 while the month that comes is not made, in which nobody could be shown a case; 0 else")
                .register(meters);
    }

    private static double isNextMissing(AccessLedger ledger) {
        try {
            return ledger.missingNext().isPresent() ? 1 : 0;
        } catch (MongoException | ClockOff e) {
            return Double.NaN; // other alarms say that the database does not answer, or the clock is wrong
        }
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
