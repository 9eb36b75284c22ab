package org.caseledger.command.accesslog;

import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.gateway.LedgerRoutine;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSealSettings.class)
class AccessLogConfiguration {
    @Bean
    LedgerRoutine monthlySeal(
            LogReader log,
            AccessMonths months,
            Ledger ledger,
            LedgerClock clock,
            LedgerCommandGateway gateway,
            DemoLoadLock demoLoad,
            AccessSealSettings settings) {
        ClosedMonths closed = new ClosedMonths(
                log, months, ledger, clock, settings.rest(), command -> gateway.send(command, Caller.THE_LEDGER));
        return new LedgerRoutine("monthly-seal", closed::seal, demoLoad, settings.firstAfter(), settings.every());
    }
}
