package org.caseledger.service.clock;

import org.caseledger.eventlog.LogReader;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.ledger.LedgerAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What time it is in the opened ledger. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
public class ClockAutoConfiguration {

    /** The ledger is asked for at first use: whoever opens it needs the clock before there is one. */
    @Bean
    @ConditionalOnMissingBean
    LedgerClock ledgerClock(ObjectProvider<Ledger> ledger, LogReader reader) {
        return new LedgerClock(ledger::getObject, () -> reader.head().sealedAt());
    }
}
