package org.caseledger.command.checkpoints;

import java.util.Set;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DailyCheckpointSettings.class)
class CheckpointsConfiguration {
    private static final Caller THE_LEDGER =
            new Caller(new AccessScope("system", Set.of(Role.SYSTEM), Set.of(), null, false), null, null, null);

    @Bean
    DailyCheckpoint dailyCheckpoint(
            LedgerCommandGateway gateway, LedgerClock clock, DemoLoadLock demoLoad, DailyCheckpointSettings settings) {
        return new DailyCheckpoint(
                () -> new TakeCheckpoint(clock.today()),
                question -> gateway.send(question, THE_LEDGER),
                demoLoad,
                settings);
    }
}
