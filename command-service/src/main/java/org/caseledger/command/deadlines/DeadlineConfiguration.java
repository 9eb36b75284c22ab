package org.caseledger.command.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweeper asks in the name of the ledger itself, through the same gateway as everyone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {
    @Bean
    TailedEvents tailedEvents(LogReader log, LogNotifier bell) {
        return new TailedEvents(log, bell);
    }

    @Bean
    Sweeper sweeper(TailedEvents events, LedgerDatabases databases, LedgerCommandGateway gateway) {
        return new Sweeper(
                new Deadlines(events, databases.work()), question -> gateway.send(question, Caller.THE_LEDGER));
    }

    @Bean
    SweepLoop deadlinesHealthIndicator(
            Sweeper sweeper,
            LedgerClock clock,
            ObjectProvider<Ledger> ledger,
            DeadlineSettings settings,
            MeterRegistry meters) {
        return new SweepLoop(
                sweeper,
                clock,
                () -> ledger.getObject().hasOwnClock() && clock.today().isBefore(LedgerClock.DEMO_GOES_ON),
                settings,
                meters);
    }
}
