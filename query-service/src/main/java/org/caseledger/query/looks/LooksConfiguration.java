package org.caseledger.query.looks;

import java.util.Map;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.openapi.RefusedStatuses;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class LooksConfiguration {
    /** Behind all that refuses: who gets no answer has not looked. */
    private static final int LAST_BUT_ONE = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    LookReader lookReader(AccessMonths months) {
        return new LookReader(months);
    }

    @Bean
    LookRecorder lookRecorder(AwaitedLooks looks, ReadingScopes scopes) {
        return new LookRecorder(looks, scopes);
    }

    @Bean
    RefusedStatuses withoutRecord() {
        return handler -> handler.hasMethodAnnotation(OnRecord.class)
                ? Map.of(HttpStatus.SERVICE_UNAVAILABLE, "Who looks could not be written down.")
                : Map.of();
    }

    @Bean
    WebMvcRegistrations answersOnRecord(LookRecorder recorder) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new AnswersOnRecord(recorder);
            }
        };
    }

    @Bean
    WebMvcConfigurer beginsRecords(LookRecorder recorder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(recorder).order(LAST_BUT_ONE);
            }
        };
    }
}
