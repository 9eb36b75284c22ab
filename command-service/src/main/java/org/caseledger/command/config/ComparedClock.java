package org.caseledger.command.config;

import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.wallclock.WallClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that asks the ledger's clock in this service goes by the compared one. */
@Configuration(proxyBeanMethods = false)
class ComparedClock {
    /** The ledger is asked for at first use: whoever opens it needs the clock before there is one. */
    @Bean
    LedgerClock ledgerClock(ObjectProvider<Ledger> ledger, LogReader reader, WallClock wall) {
        return new LedgerClock(ledger::getObject, () -> reader.head().sealedAt(), wall);
    }
}
