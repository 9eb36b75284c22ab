package org.caseledger.command.sealedkeys;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.caseledger.command.forgetting.ForgottenCases;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.StoredKeyIds;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asked of the stored keys themselves: also a demo that has no wrapping key any more may have sealed something. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealedKeysSettings.class)
class SealedKeysConfiguration {

    @Bean
    SealedKeysCheck sealedKeysHealthIndicator(
            LogReader log,
            ForgottenCases forgotten,
            LedgerDatabases databases,
            DataKeys keys,
            DemoLoadLock demoLoad,
            SealedKeysSettings settings,
            MeterRegistry meters) {
        return new SealedKeysCheck(
                new NamedKeys(log, databases.work()),
                new StoredKeyIds(databases.keys()),
                keys,
                position -> forgotten.isForgotten(caseAt(log, position)),
                demoLoad,
                settings.every(),
                meters);
    }

    /** Of a sealed event. */
    private static UUID caseAt(LogReader log, long position) {
        return log.holding(position).stream()
                .flatMap(block -> block.recorded().stream())
                .filter(recorded -> recorded.position() == position)
                .map(recorded -> UUID.fromString(recorded.event().aggregate()))
                .findFirst()
                .orElseThrow();
    }
}
