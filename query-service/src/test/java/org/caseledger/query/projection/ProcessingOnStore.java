package org.caseledger.query.projection;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Services that keep one view of an empty log of each test's own; all are stopped after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ProcessingOnStore implements OnStore {
    /** Events of a batch at most, where batches are gathered. */
    static final int GATHERED = 1000;

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int BATCH = 100;

    final List<Projections> started = new ArrayList<>();
    PrometheusMeterRegistry meters;
    MongoDatabase database;
    TestLog log;
    TestStore store;
    Tally tally;
    TallyView view;
    /** By which views are made batch by batch. */
    LoadLimits limits = LoadLimits.ofThisProcess(null);

    private LogNotifier bell;

    @BeforeAll
    void openStore() {
        store = open();
    }

    @BeforeEach
    void openLog() {
        log = new TestLog(store.uri(), "processing-" + UUID.randomUUID());
        database = log.database();
        bell = new LogNotifier(log.client(), database);
        tally = new Tally(1);
        view = new TallyView(database);
        meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @AfterEach
    void close() {
        started.forEach(Projections::stop);
        bell.close();
        database.drop();
        log.close();
        started.clear();
    }

    @AfterAll
    void closeStore() {
        store.close();
    }

    static StreamingEventProcessor processor(Projections projections) {
        return Objects.requireNonNull(projections.processors().get(TallyView.NAME));
    }

    Map<String, List<Long>> write(int events, int cases) {
        return Assessments.write(log, events, cases);
    }

    Projections start() {
        return start(BATCH);
    }

    Projections start(int batchSize) {
        return start("node", batchSize, tokens -> tokens);
    }

    Projections start(int batchSize, UnaryOperator<TokenStore> tokens) {
        return start("node", batchSize, tokens);
    }

    Projections start(int batchSize, ViewListener<?> listener) {
        return start("node", batchSize, Duration.ZERO, List.of(listener), tokens -> tokens);
    }

    /** In another service. */
    Projections startAt(String node) {
        return start(node, BATCH, tokens -> tokens);
    }

    Projections startAt(String node, ViewListener<?> listener) {
        return start(node, BATCH, Duration.ZERO, List.of(listener), tokens -> tokens);
    }

    void awaitHead(Projections projections) {
        await().atMost(PATIENCE).until(() -> projections.completed().position(TallyView.NAME) == log.head());
    }

    /** With a pause between batches, as a service has it. */
    Projections startGathering(Duration gathering, ViewListener<?> listener) {
        return start("node", GATHERED, gathering, List.of(listener), tokens -> tokens);
    }

    private Projections start(String node, int batchSize, UnaryOperator<TokenStore> tokens) {
        return start(node, batchSize, Duration.ZERO, List.of(), tokens);
    }

    /** In a service of another version. */
    Projections startAt(String node, Tally model) {
        return start(List.of(model), node, BATCH, Duration.ZERO, List.of(), tokens -> tokens);
    }

    /** With several views. */
    Projections startAt(String node, List<ReadModel<?>> models, ViewListener<?> listener) {
        return start(models, node, BATCH, Duration.ZERO, List.of(listener), tokens -> tokens);
    }

    private Projections start(
            String node,
            int batchSize,
            Duration gathering,
            List<ViewListener<?>> listeners,
            UnaryOperator<TokenStore> tokens) {
        return start(List.of(tally), node, batchSize, gathering, listeners, tokens);
    }

    private Projections start(
            List<ReadModel<?>> models,
            String node,
            int batchSize,
            Duration gathering,
            List<ViewListener<?>> listeners,
            UnaryOperator<TokenStore> tokens) {
        ProcessingSettings settings =
                new ProcessingSettings(node, batchSize, gathering, Duration.ofSeconds(10), Duration.ofSeconds(5), null);
        Projections projections = new Projections(
                models,
                listeners,
                new ViewUpkeep(database, new LogReader(database), bell, settings, meters),
                new ViewProgress(),
                new ViewGenerations(database),
                new KeepingRules(Clock.systemUTC(), tokens, true, limits));
        projections.start();
        started.add(projections);
        return projections;
    }
}
