package org.caseledger.command.checkpoints;

import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.gateway.LedgerRoutine;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DailyCheckpointSettings.class)
class CheckpointsConfiguration {
    /** The log says once a day yes. */
    @Bean
    LedgerRoutine dailyCheckpoint(
            LedgerCommandGateway gateway, LedgerClock clock, DemoLoadLock demoLoad, DailyCheckpointSettings settings) {
        return new LedgerRoutine(
                "daily-checkpoint",
                () -> take(new TakeCheckpoint(clock.today()), gateway),
                demoLoad,
                settings.firstAfter(),
                settings.every());
    }

    private static void take(TakeCheckpoint question, LedgerCommandGateway gateway) {
        try {
            gateway.send(question, Caller.THE_LEDGER);
        } catch (NothingSignedYet nobodySigns) {
            // there is nothing to take
        }
    }
}
