package org.caseledger.command.checkpoints;

import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DailyCheckpointSettings.class)
class CheckpointsConfiguration {
    @Bean
    DailyCheckpoint dailyCheckpoint(
            LedgerCommandGateway gateway, LedgerClock clock, DemoLoadLock demoLoad, DailyCheckpointSettings settings) {
        return new DailyCheckpoint(
                () -> new TakeCheckpoint(clock.today()),
                question -> gateway.send(question, Caller.THE_LEDGER),
                demoLoad,
                settings);
    }
}
