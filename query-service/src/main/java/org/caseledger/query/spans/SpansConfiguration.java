package org.caseledger.query.spans;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.processing.Completed;
import org.caseledger.service.clock.LedgerClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records of cases, and the spans computed from them. */
@Configuration(proxyBeanMethods = false)
class SpansConfiguration {

    @Bean
    SpanKeeper spanKeeper(
            List<RegisterDefinition<?>> registers, Cases cases, MongoDatabase database, Completed completed) {
        return new SpanKeeper(
                registers, cases, database, position -> completed.advance(Registers.VIEW, position));
    }

    @Bean
    Registers registers(
            SpanKeeper keeper, Cases cases, MongoDatabase database, LogReader log, LedgerClock clock) {
        return new Registers(keeper, cases, database, log, clock::today);
    }
}
