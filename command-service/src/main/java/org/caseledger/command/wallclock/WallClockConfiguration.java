package org.caseledger.command.wallclock;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that asks the ledger's clock in this service goes by the compared one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WallClockSettings.class)
class WallClockConfiguration {

    @Bean
    OperationTimes operationTimes() {
        return new OperationTimes();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer tellsOperationTimes(OperationTimes operations) {
        return client -> client.addCommandListener(operations);
    }

    @Bean
    WallClock wallClock(ObjectProvider<MachineClock> machine, MongoClient client, OperationTimes operations) {
        return new WallClock(
                machine.getIfAvailable(() -> new MachineClock(InstantSource.system())), client, operations);
    }

    /** The ledger is asked for at first use: whoever opens it needs the clock before there is one. */
    @Bean
    LedgerClock ledgerClock(ObjectProvider<Ledger> ledger, LogReader reader, WallClock wall) {
        return new LedgerClock(ledger::getObject, () -> reader.head().sealedAt(), wall);
    }

    @Bean
    WallClockWatch clockHealthIndicator(WallClock clock, WallClockSettings settings, MeterRegistry meters) {
        return new WallClockWatch(clock, settings.every(), meters);
    }
}
