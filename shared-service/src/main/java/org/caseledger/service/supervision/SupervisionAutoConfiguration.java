package org.caseledger.service.supervision;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** A service adds a {@link LivenessCheck} for each part without which it does no work. */
@AutoConfiguration
@EnableConfigurationProperties(LivenessSettings.class)
public class SupervisionAutoConfiguration {

    @Bean
    LivenessCheck deadlockCheck() {
        return new DeadlockCheck();
    }

    @Bean
    LivenessWatch livenessWatch(
            ObjectProvider<LivenessCheck> checks,
            ApplicationEventPublisher publisher,
            ApplicationAvailability availability,
            LivenessSettings settings) {
        return new LivenessWatch(checks.orderedStream().toList(), publisher, availability, settings, ProcessEnd::with);
    }
}
