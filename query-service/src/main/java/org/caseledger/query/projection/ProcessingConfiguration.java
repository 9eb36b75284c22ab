package org.caseledger.query.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.ServiceUser;
import org.caseledger.service.node.NodeName;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.request.RequestRule;
import org.caseledger.service.supervision.LivenessCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every {@link ReadModel} bean gets its processor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessingSettings.class)
class ProcessingConfiguration {
    /** A batch takes seconds, and one that meets a database that does not answer a few read time-outs. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);

    /** A coordinator looks at its claim every few seconds, and after failures at least once a minute. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** How long a log that is being filled is left alone at most. */
    private static final Duration FILLING = Duration.ofSeconds(1);

    /** The one database that this service writes. */
    @Bean
    MongoDatabase views(LedgerDatabases databases) {
        return databases.views();
    }

    @Bean
    LogNotifier logBell(MongoClient client, LogCollection log, ProcessingSettings settings) {
        LoadLimits limits = LoadLimits.ofThisProcess(settings.fillingFile());
        return new LogNotifier(client, log, () -> limits.isLogBeingFilled() ? FILLING : LogNotifier.GROWING);
    }

    @Bean
    DatabaseRights databaseRights(MongoClient client) {
        return new DatabaseRights(client, ServiceUser.QUERY_SERVICE);
    }

    @Bean
    ViewGenerations generations(MongoDatabase views) {
        return new ViewGenerations(views);
    }

    @Bean
    ViewProgress completed() {
        return new ViewProgress();
    }

    @Bean
    Projections projections(
            List<ReadModel<?>> models,
            List<ViewListener<?>> listeners,
            MongoDatabase database,
            LogReader reader,
            LogNotifier bell,
            ProcessingSettings settings,
            MeterRegistry meters,
            ViewProgress completed,
            ViewGenerations generations,
            @Value("${server.port:0}") int port) {
        String name = port == 0 ? NodeName.ofProcess() : NodeName.atPort(port);
        ViewUpkeep upkeep = new ViewUpkeep(database, reader, bell, settings.named(name), meters);
        return new Projections(
                        models, listeners, upkeep, completed, generations, KeepingRules.ofServices(upkeep.settings()))
                .readingAhead();
    }

    @Bean
    CollectionsInUse collectionsInUse(
            List<ReadModel<?>> models,
            List<KeepsCollections> others,
            ViewGenerations generations,
            MongoDatabase database) {
        return new CollectionsInUse(models, others, generations, database);
    }

    @Bean
    ReadYourWrites readYourWrites(ViewProgress completed, LogReader log, ProcessingSettings settings) {
        return new ReadYourWrites(completed, log, settings.patience());
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(Projections projections) {
        return new ProjectionHealth(projections);
    }

    @Bean
    LivenessCheck viewThreadsCheck(Projections projections) {
        return () -> projections.hanging(LONGEST_BATCH, LONGEST_PAUSE);
    }

    @Bean
    FollowedViews followedViews(Projections projections) {
        return new FollowedViews(projections);
    }

    @Bean
    LogHeads logHeads(LogReader reader) {
        return new LogHeads(reader);
    }

    @Bean
    LagGauges lagGauges(Projections projections, List<KeptUp> kept, LogHeads heads) {
        return new LagGauges(projections, kept, heads);
    }

    @Bean
    ViewsMade viewsMadeHealthIndicator(Projections projections, List<KeptUp> kept, LogHeads heads) {
        return new ViewsMade(projections, kept, heads);
    }

    @Bean
    ProblemBundle processingProblems() {
        return new ProblemBundle("processing-problems");
    }

    @Bean
    RequestRule positionIsReadable() {
        return ReadYourWrites::faults;
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
