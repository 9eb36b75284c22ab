package org.caseledger.service.wallclock;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Compares the clocks in both services: what is recorded, and who looks, is dated by one that agrees. */
@AutoConfiguration
@EnableConfigurationProperties(WallClockSettings.class)
public class WallClockAutoConfiguration {

    @Bean
    OperationTimes operationTimes() {
        return new OperationTimes();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer tellsOperationTimes(OperationTimes operations) {
        return client -> client.addCommandListener(operations);
    }

    @Bean
    WallClock wallClock(ObjectProvider<MachineClock> machine, MongoClient client, OperationTimes operations) {
        return new WallClock(
                machine.getIfAvailable(() -> new MachineClock(InstantSource.system())), client, operations);
    }

    @Bean
    WallClockWatch clockHealthIndicator(WallClock clock, WallClockSettings settings, MeterRegistry meters) {
        return new WallClockWatch(clock, settings.every(), meters);
    }
}
