package org.caseledger.command.demo;

import java.time.LocalDate;
import org.caseledger.command.deadlines.Sweeper;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the demo where it is asked for; nothing else in the service knows of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoPlan demoPlan(DemoSettings settings) {
        return DemoPlan.shipped(settings.days());
    }

    @Bean
    LoadProgress demoOdometer(DemoPlan plan, Ledger ledger, LogReader log) {
        LoadProgress odometer = new LoadProgress(plan.firstDay(), plan.endsOn(), System::nanoTime);
        LocalDate reached = LocalDate.ofInstant(log.head().sealedAt(), LedgerClock.ZONE);
        if (ledger.hasOwnClock() && !reached.isBefore(LedgerClock.DEMO_GOES_ON)) {
            odometer.ended(log.head().position() + 1);
        }
        return odometer;
    }

    @Bean
    @ConditionalOnBooleanProperty("caseledger.demo.load")
    DemoThread demoThread(
            DemoPlan plan,
            Ledger ledger,
            LedgerCommandGateway gateway,
            Sweeper sweeper,
            LogReader log,
            LedgerClock clock,
            DemoLoadLock demoLoad,
            LoadProgress odometer,
            DemoSettings settings,
            ConfigurableApplicationContext context) {
        if (!ledger.hasOwnClock()) {
            throw new StartRefused(
                    "This ledger was opened without a demo, so none can be loaded into it",
                    "Start with caseledger.demo.load=false, or name an empty database.");
        }
        DemoLoader loader =
                new DemoLoader(plan, new DemoSender(gateway), sweeper::sweep, log, clock, demoLoad, odometer, settings);
        return new DemoThread(loader, context);
    }
}
