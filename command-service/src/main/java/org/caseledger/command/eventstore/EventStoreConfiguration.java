package org.caseledger.command.eventstore;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.caseledger.command.eventstore.pen.PenSettings;
import org.caseledger.command.eventstore.pen.PenSharing;
import org.caseledger.command.fingerprint.FingerprintSettings;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.SealingSettings;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingKeysWatch;
import org.caseledger.command.sealing.WrappingStore;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Purpose;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Placement;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.DatabaseRights;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.ServiceUser;
import org.caseledger.service.start.StartRefused;
import org.caseledger.service.supervision.LivenessCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/** The log, the ledger in it, and the Axon parts that store in it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    FingerprintSettings.class,
    LogSettings.class,
    OpeningSettings.class,
    PenSettings.class,
    SealingSettings.class
})
public class EventStoreConfiguration {
    /** In a module that no image has. */
    private static final String DEMO = "org.caseledger.demo.DemoConfiguration";

    /** When the three years of a demo begin. */
    private static final LocalDate DEMO_BEGINS = LocalDate.of(2023, 4, 1);

    @Bean
    DatabaseRights databaseRights(MongoClient client) {
        return new DatabaseRights(client, ServiceUser.COMMAND_SERVICE);
    }

    /** Rights come first: where they are more than a ledger allows, nothing is made by them either. */
    @Bean
    LogCollection logCollection(
            MongoClient client, LedgerDatabases databases, DatabaseRights rights, OpeningSettings opening) {
        LogCollection log = LogCollection.of(client, databases.log());
        rights.requireEnough(); // first: what the log is for, it has to read
        rights.check(purpose(new LogReader(log), opening));
        PreparedLog.require(log);
        return log;
    }

    @Bean
    LogReader logReader(LogCollection log) {
        return new LogReader(log);
    }

    @Bean
    LogNotifier logBell(MongoClient client, LogCollection log, LogSettings settings) {
        return new LogNotifier(client, log, settings.nodeOrProcess());
    }

    @Bean
    Ledger ledger(
            MongoClient client,
            LogCollection log,
            LogReader reader,
            OpeningSettings opening,
            LogSettings settings,
            FingerprintSettings fingerprints,
            SealingSettings sealing,
            @Value("${caseledger.demo.load:false}") boolean demo) {
        requireLoaderOf(demo);
        Purpose purpose = purpose(reader, opening);
        new ServerFitness(client, Clock.systemUTC()).check(purpose);
        fingerprints.fingerprints(purpose); // before a ledger is opened that nothing may be stored in
        sealing.wrappingStore(purpose).ifPresent(WrappingStore::keys);
        Placement placement = Placement.in(log, new MongoBlockInsert(log), settings.patience());
        LedgerOpening ledger = new LedgerOpening(reader, placement, settings.nodeOrProcess());
        Instant now = Instant.now();
        boolean ownClock = demo && opening.purpose() == Purpose.DEMO;
        if (ownClock) {
            opening.requireBeginning(DEMO_BEGINS);
            Duration offset = Duration.between(now, startOf(LedgerClock.DEMO_GOES_ON));
            return opening.require(ledger.open(Purpose.DEMO, offset, startOf(DEMO_BEGINS), DEMO_BEGINS));
        }
        Instant begins = now.plus(opening.clockOffset());
        LocalDate day = opening.beginning(LocalDate.ofInstant(begins, LedgerClock.ZONE));
        return opening.require(ledger.open(opening.purpose(), opening.clockOffset(), begins, day));
    }

    /** Of the ledger that is there, or of the one that will be opened. */
    private static Purpose purpose(LogReader reader, OpeningSettings opening) {
        return Ledger.read(reader).map(opening::purposeOf).orElseGet(opening::purpose);
    }

    /** Before a ledger is opened whose clock nobody would drive. */
    static void requireLoaderOf(boolean demo) {
        if (demo && !ClassUtils.isPresent(DEMO, EventStoreConfiguration.class.getClassLoader())) {
            throw new StartRefused(
                    "caseledger.demo.load asks for the demo, which is not in this jar",
                    "Start ./run, whose jar has it, or leave caseledger.demo.load out.");
        }
    }

    @Bean
    WritableLog writableLog(
            LogCollection log,
            LogNotifier bell,
            LedgerDatabases databases,
            LogSettings settings,
            PenSettings pen,
            ObjectProvider<SslBundles> bundles,
            LedgerClock clock,
            MeterRegistry meters,
            Ledger opened,
            PersonalSealing sealing) {
        pen.check(databases.work());
        return WritableLog.open(
                log,
                bell,
                databases.work(),
                settings,
                clock,
                meters,
                pen.isShared()
                        ? Optional.of(new PenSharing(
                                pen, pen.tls(bundles.getObject()), opened.id().toString()))
                        : Optional.empty(),
                sealing);
    }

    @Bean
    DataKeys dataKeys(SealingSettings settings, Ledger ledger, LedgerDatabases databases) {
        return settings.wrappingStore(ledger.purpose())
                .<DataKeys>map(store -> StoredDataKeys.in(databases.keys(), store::keys, settings.plainFor()))
                .orElseGet(DataKeys::none);
    }

    @Bean
    WrappingKeysWatch wrappingKeysHealthIndicator(
            SealingSettings settings, Ledger ledger, LedgerDatabases databases, MeterRegistry meters) {
        return new WrappingKeysWatch(settings.wrappingStore(ledger.purpose()), databases.keys(), meters);
    }

    @Bean
    PersonalSealing personalSealing(Ledger ledger, DataKeys keys) {
        return new PersonalSealing(ledger.id(), keys);
    }

    @Bean
    LivenessCheck sealerCheck(WritableLog log) {
        return log::failure;
    }

    /** Up, because all other aggregates go on. */
    @Bean
    HealthIndicator aggregatesHealthIndicator(WritableLog log) {
        return () -> log.engine()
                .newerEvent()
                .map(newer -> Health.up().withDetail("unknownEvent", Objects.toString(newer.getMessage())))
                .orElseGet(Health::up)
                .build();
    }

    @Bean
    LedgerEventStore eventStore(WritableLog log) {
        return log.eventStore();
    }

    @Bean
    StoredOutcomes storedOutcomes(WritableLog log) {
        return log.outcomes();
    }

    @Bean
    AggregateCaches aggregateCaches() {
        return new AggregateCaches();
    }

    /** Rolls back whatever is thrown: by default a checked exception would store what was applied before it. */
    @Bean
    SimpleCommandBus commandBus(MeterRegistry meters) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageMonitor(MessageTimerMonitor.builder()
                        .meterNamePrefix("commandBus")
                        .meterRegistry(meters)
                        .build())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new MessageOriginProvider(), new SimpleCorrelationDataProvider(EventStamp.WHO_DID_IT)));
        bus.registerHandlerInterceptor(new ReceiptInResult());
        return bus;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LedgerClock.ZONE).toInstant();
    }
}
