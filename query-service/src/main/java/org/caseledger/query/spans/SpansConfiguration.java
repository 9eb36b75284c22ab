package org.caseledger.query.spans;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.projection.ViewProgress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records of cases, and the spans computed from them. */
@Configuration(proxyBeanMethods = false)
class SpansConfiguration {

    @Bean
    SpanKeeper spanKeeper(
            List<RegisterDefinition<?>> registers,
            Cases cases,
            MongoDatabase database,
            ViewGenerations generations,
            LogReader log,
            ViewProgress completed) {
        return new SpanKeeper(
                registers,
                cases,
                database,
                generations,
                () -> log.head().position(),
                position -> completed.advance(Registers.VIEW, position));
    }

    @Bean
    HealthIndicator spansHealthIndicator(SpanKeeper keeper) {
        return () -> keeper.standsStill()
                .map(why -> Health.down().withDetail("spans", why))
                .orElseGet(() -> Health.up().withDetail("spans", keeper.state()))
                .build();
    }

    @Bean
    Registers registers(SpanKeeper keeper, Cases cases, MongoDatabase database, MongoClient client) {
        return new Registers(keeper, cases, database, new SnapshotReads(client));
    }
}
