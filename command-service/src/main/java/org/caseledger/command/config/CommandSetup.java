package org.caseledger.command.config;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.command.accesslog.AccessLogMonths;
import org.caseledger.command.allowedactions.AllowedCommands;
import org.caseledger.command.centres.Centre;
import org.caseledger.command.centres.CentreLives;
import org.caseledger.command.checkpoints.TakenCheckpoints;
import org.caseledger.command.contacts.HelplineCall;
import org.caseledger.command.eventstore.AggregateCaches;
import org.caseledger.command.eventstore.LogSettings;
import org.caseledger.command.eventstore.StoredOutcomes;
import org.caseledger.command.eventstore.WritableLog;
import org.caseledger.command.fingerprint.FingerprintSettings;
import org.caseledger.command.fingerprint.KnownFingerprintKey;
import org.caseledger.command.fingerprint.RequestFingerprints;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.gateway.FoldUpdater;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.gateway.LogLookups;
import org.caseledger.command.gateway.PostsOfCallers;
import org.caseledger.command.lifecycle.Case;
import org.caseledger.command.lifecycle.CasesTogether;
import org.caseledger.command.origins.Origins;
import org.caseledger.command.reviews.Publications;
import org.caseledger.command.reviews.Review;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Aggregates, the gateway, and what a fresh ledger begins with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CommissioningSettings.class, FoldUpdaterSettings.class, PostSettings.class})
class CommandSetup {

    @Bean
    ConfigurerModule aggregates(AggregateCaches caches, LogSettings settings) {
        return configurer -> configurer
                .configureAggregate(snapshots(aggregate(Case.class, caches, settings), settings))
                .configureAggregate(snapshots(aggregate(Centre.class, caches, settings), settings))
                .configureAggregate(aggregate(HelplineCall.class, caches, settings))
                .configureAggregate(aggregate(Review.class, caches, settings))
                .configureAggregate(aggregate(Publications.class, caches, settings))
                .configureAggregate(aggregate(Origins.class, caches, settings))
                .configureAggregate(aggregate(AccessLogMonths.class, caches, settings))
                .configureAggregate(aggregate(TakenCheckpoints.class, caches, settings))
                .registerCommandHandler(axon -> new CasesTogether(axon.repository(Case.class)));
    }

    /** Axon's own resolver looks through all methods and annotations of a command each time. */
    private static <A> AggregateConfigurer<A> aggregate(Class<A> type, AggregateCaches caches, LogSettings settings) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureFilterEventsByType(axon -> true) // the id of a case is no call
                .configureCache(axon -> caches.bounded(settings.cachedAggregates()))
                .configureCommandTargetResolver(axon ->
                        command -> new VersionedAggregateIdentifier(((Command) command.getPayload()).target(), null));
    }

    private static <A> AggregateConfigurer<A> snapshots(AggregateConfigurer<A> aggregate, LogSettings settings) {
        return aggregate.configureSnapshotTrigger(axon -> new EventCountSnapshotTriggerDefinition(
                axon.getComponent(Snapshotter.class), settings.snapshotEvery()));
    }

    /** In a thread of its own: a command that is stored has nothing left that could fail or wait. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotThread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "snapshots");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon, EventStore eventStore, ExecutorService snapshotThread) {
        return AggregateSnapshotter.builder()
                .aggregateFactories(
                        new GenericAggregateFactory<>(Case.class), new GenericAggregateFactory<>(Centre.class))
                .repositoryProvider(axon::repository)
                .eventStore(eventStore)
                .executor(snapshotThread)
                .build();
    }

    @Bean
    DemoLoadLock demoLoadLock() {
        return new DemoLoadLock();
    }

    @Bean
    CentreLives centreLives(WritableLog log) {
        return new CentreLives(log.engine());
    }

    @Bean
    LogLookups lookups(LogReader log, CentreLives centres, LedgerDatabases databases, DataKeys keys) {
        return new LogLookups(log, centres, databases.work(), databases.views(), keys::takeUnused);
    }

    @Bean
    FoldUpdater foldUpdater(LogLookups lookups, DemoLoadLock demoLoad, FoldUpdaterSettings settings) {
        return new FoldUpdater(lookups, demoLoad, settings.every());
    }

    @Bean
    PostsOfCallers postsOfCallers(CentreLives centres, PostSettings settings) {
        return new PostsOfCallers(centres, settings.believedFor());
    }

    @Bean
    LedgerCommandGateway commandDoor(
            CommandBus bus,
            StoredOutcomes outcomes,
            AggregateCaches caches,
            LogReader log,
            LogLookups lookups,
            DemoLoadLock demoLoad,
            RequestFingerprints fingerprints) {
        return new LedgerCommandGateway(bus, outcomes::find, caches::evict, log, lookups, demoLoad, fingerprints);
    }

    @Bean
    RequestFingerprints requestFingerprints(FingerprintSettings settings, Ledger ledger, LedgerDatabases databases) {
        RequestFingerprints fingerprints = settings.fingerprints(ledger.purpose());
        new KnownFingerprintKey(databases.work()).require(fingerprints);
        return fingerprints;
    }

    @Bean
    AllowedCommands allowedCommands(EventStore eventStore, LogLookups lookups) {
        return new AllowedCommands(
                id -> eventStore
                        .readEvents(id)
                        .asStream()
                        .<DomainEventMessage<?>>map(event -> event)
                        .toList(),
                lookups);
    }

    @Bean
    Commissioning commissioning(
            LedgerCommandGateway gateway, LogReader log, Ledger ledger, CommissioningSettings settings) {
        return new Commissioning(gateway, log, ledger, settings);
    }
}
