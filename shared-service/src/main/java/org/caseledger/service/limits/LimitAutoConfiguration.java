package org.caseledger.service.limits;

import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.service.access.AccessAutoConfiguration;
import org.caseledger.service.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Limits per caller, the same for both services. The management port has none. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitSettings.class)
public class LimitAutoConfiguration {
    /** Behind security, which stands at -100, and before a body is read, at 0. */
    private static final int BEHIND_SECURITY = -50;

    @Bean
    LimitRefusals limitRefusals(MeterRegistry meters) {
        return new LimitRefusals(meters);
    }

    @Bean
    StreamLimit streamLimit(LimitSettings settings, LimitRefusals refusals) {
        return new StreamLimit(settings.streams(), refusals);
    }

    @Bean
    FilterRegistrationBean<RequestLimitFilter> requestLimitFilter(
            LimitSettings settings, Problems problems, LimitRefusals refusals) {
        FilterRegistrationBean<RequestLimitFilter> registration =
                new FilterRegistrationBean<>(new RequestLimitFilter(settings, problems, refusals));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
