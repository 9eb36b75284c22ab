package org.caseledger.query.looks;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.caseledger.service.access.ReadingScopes;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonthMissing;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.node.NodeName;
import org.caseledger.service.openapi.RefusedStatuses;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.supervision.LivenessCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LookSettings.class)
class LooksConfiguration {
    /** Behind all that refuses: who gets no answer has not looked. */
    private static final int LAST_BUT_ONE = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    AccessMonths accessMonths(MongoClient client, LedgerDatabases databases) {
        return new AccessMonths(client, databases.access());
    }

    @Bean
    LookReader lookReader(AccessMonths months) {
        return new LookReader(months);
    }

    @Bean
    AccessLedger accessLedger(AccessMonths months, LedgerClock clock, MeterRegistry meters) {
        LogMetrics metrics = new LogMetrics(meters, "caseledger.access.append", "caseledger.access");
        AccessLedger ledger = new AccessLedger(months, clock, NodeName.ofProcess(), metrics);
        try {
            ledger.requireThisMonth();
        } catch (AccessMonthMissing e) {
            throw new StartRefused(String.valueOf(e.getMessage()), AccessMonthMissing.MEND, e);
        }
        return ledger;
    }

    @Bean
    LookRecorder lookRecorder(AccessLedger ledger, ReadingScopes scopes, LookSettings settings, MeterRegistry meters) {
        return new LookRecorder(ledger, scopes, settings, meters);
    }

    @Bean
    AccessLedgerHealth accessLedgerHealthIndicator(AccessLedger ledger) {
        return new AccessLedgerHealth(ledger);
    }

    @Bean
    LivenessCheck accessLedgerCheck(AccessLedger ledger) {
        return ledger::failure;
    }

    @Bean
    ProblemBundle looksProblems() {
        return new ProblemBundle("looks-problems");
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
