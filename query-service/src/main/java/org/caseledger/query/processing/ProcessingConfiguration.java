package org.caseledger.query.processing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.ServiceUser;
import org.caseledger.service.problem.ProblemBundle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every {@link ReadModel} bean gets its processor. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ProcessingSettings.class)
class ProcessingConfiguration {

    /** The one database that this service writes. */
    @Bean
    MongoDatabase views(LedgerDatabases databases) {
        return databases.views();
    }

    @Bean
    DatabaseRights databaseRights(MongoClient client) {
        return new DatabaseRights(client, ServiceUser.QUERY_SERVICE);
    }

    @Bean
    Projections projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            MongoDatabase database,
            LogReader reader,
            LogBell bell,
            ProcessingSettings settings,
            MeterRegistry meters) {
        return new Projections(models, listeners, database, reader, bell, settings, meters);
    }

    @Bean
    ReadYourWrites readYourWrites(Projections projections, ProcessingSettings settings) {
        return new ReadYourWrites(projections.completed(), settings.patience());
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(Projections projections) {
        return new ProjectionHealth(projections);
    }

    @Bean
    LagSampler lagSampler(Projections projections, LogReader reader, MeterRegistry meters) {
        return new LagSampler(projections, reader, meters);
    }

    @Bean
    ProblemBundle processingProblems() {
        return new ProblemBundle("processing-problems");
    }

    @Bean
    WebMvcConfigurer waitsForViews(ReadYourWrites readYourWrites) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(readYourWrites);
            }
        };
    }
}
