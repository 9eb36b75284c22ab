package org.caseledger.command.forgetting;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.gateway.LedgerRoutine;
import org.caseledger.command.sealing.ClosingKeys;
import org.caseledger.command.sealing.SealingSettings;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What else is kept of her elsewhere goes before her keys: without them nobody could tell whose it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForgettingSettings.class)
class ForgettingConfiguration {
    @Bean
    ForgottenCases forgottenCases(LogReader log, LedgerDatabases databases) {
        return new ForgottenCases(log, databases.work());
    }

    @Bean
    WaitingErasures waitingErasures(LogReader log, ForgottenCases forgotten) {
        return new WaitingErasures(log, forgotten);
    }

    @Bean
    @Order(Integer.MAX_VALUE)
    KeptKeys keptKeys(LogReader log, LedgerDatabases databases, MeterRegistry meters) {
        return new KeptKeys(new ClosingKeys(databases.keys()), new KeysOfCases(log), meters);
    }

    @Bean
    LedgerRoutine forgettingRoutine(
            LogReader log,
            ForgottenCases forgotten,
            LedgerDatabases databases,
            ObjectProvider<KeptOfHer> kept,
            LedgerCommandGateway gateway,
            LedgerClock clock,
            DemoLoadLock demoLoad,
            ForgettingSettings settings,
            SealingSettings sealing,
            MeterRegistry meters) {
        settings.requireLongerThan(sealing.plainFor());
        Forgetting forgetting = new Forgetting(
                forgotten,
                new KeysOfCases(log),
                new ClosingKeys(databases.keys()),
                kept.orderedStream().toList(),
                gateway,
                clock,
                settings,
                meters);
        return new LedgerRoutine("forgetting", forgetting::round, demoLoad, Duration.ZERO, settings.every());
    }
}
