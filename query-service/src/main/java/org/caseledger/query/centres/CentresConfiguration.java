package org.caseledger.query.centres;

import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.request.RequestRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class CentresConfiguration {

    @Bean
    RequestRule knownPlaces(LiveCentres centres, ReadYourWrites views, LogReader log) {
        return new KnownPlaces(centres, views, log);
    }

    @Bean
    WebMvcConfigurer waitsForCare(ReadYourWrites views) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new CareIsCurrent(views));
            }
        };
    }
}
