package org.caseledger.query.breakglass;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreakGlassSettings.class)
class BreakGlassConfiguration {
    @Bean
    OverdueReviews overdueReviews(BreakGlassRegister register, BreakGlassSettings settings, MeterRegistry meters) {
        return new OverdueReviews(register, settings.every(), meters);
    }
}
