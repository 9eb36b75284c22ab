package org.caseledger.demo;

import java.time.LocalDate;
import org.caseledger.command.deadlines.Sweeper;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Loads the demo where it is asked for; nothing else in the service knows of it. */
@AutoConfiguration
@Import(DemoController.class)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoPlan demoPlan(DemoSettings settings) {
        return DemoPlan.shipped(settings.days());
    }

    @Bean
    LoadProgress demoLoadProgress(DemoPlan plan, Ledger ledger, LogReader log) {
        LoadProgress progress = new LoadProgress(plan.firstDay(), plan.endsOn(), System::nanoTime);
        LocalDate reached = LocalDate.ofInstant(log.head().sealedAt(), LedgerClock.ZONE);
        if (ledger.hasOwnClock() && !reached.isBefore(LedgerClock.DEMO_GOES_ON)) {
            progress.ended(log.head().position() + 1);
        }
        return progress;
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
            LoadProgress progress,
            DemoSettings settings,
            ConfigurableApplicationContext context) {
        if (!ledger.hasOwnClock()) {
            throw new StartRefused(
                    "This ledger was opened without a demo, so none can be loaded into it",
                    "Start with caseledger.demo.load=false (./run --no-demo), or name an empty database.");
        }
        DemoLoader loader =
                new DemoLoader(plan, new DemoSender(gateway), sweeper::sweep, log, clock, demoLoad, progress, settings);
        return new DemoThread(loader, context);
    }
}
