package org.caseledger.query.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Event;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.Status;

/** What keeping a view promises, on every store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each test
abstract class ProcessingContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final Instant NOON = TestLog.noon(DAY);

    private final List<Projections> started = new ArrayList<>();
    private SimpleMeterRegistry meters;
    private MongoDatabase database;
    private TestLog log;
    private TestStore store;
    private LogBell bell;
    private Tally tally;

    abstract TestStore open();

    @BeforeAll
    void openStore() {
        store = open();
    }

    @BeforeEach
    void openLog() {
        log = new TestLog(store.uri(), "processing-" + UUID.randomUUID());
        database = log.database();
        bell = new LogBell(log.client(), database);
        tally = new Tally();
        meters = new SimpleMeterRegistry();
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

    @Test
    void every_event_is_counted_once_and_in_order() {
        Map<String, List<Long>> expected = write(200, 20);

        Projections projections = start(100);

        awaitHead(projections);
        assertThat(counted()).isEqualTo(expected);
    }

    @Test
    void an_event_written_later_is_counted_soon() {
        write(10, 5);
        Projections projections = start(100);
        awaitHead(projections);

        log.append(NOON, Who.LEDGER, assessed(new UUID(9, 9)));

        awaitHead(projections);
        assertThat(counted()).containsKey(new UUID(9, 9).toString());
    }

    @Test
    void the_position_moves_past_events_that_the_view_does_not_know() {
        write(10, 5);
        log.appendUnknown(NOON);

        awaitHead(start(100));
    }

    @Test
    void two_replays_are_equal_byte_by_byte_however_the_batches_are_cut() {
        write(300, 30);
        awaitHead(start(100));
        Map<String, String> first = bytes();
        forget();

        awaitHead(start(7));

        assertThat(first).isNotEmpty();
        assertThat(bytes()).isEqualTo(first);
    }

    @Test
    void a_crash_between_writing_and_the_token_counts_nothing_twice() {
        Map<String, List<Long>> expected = write(200, 20);
        AtomicBoolean killed = new AtomicBoolean();
        Projections first = start(100, tokens -> new DyingTokens(tokens, 2, killed));
        await().untilTrue(killed);
        first.stop();
        assertThat(counted()).as("the second batch was written").isNotEmpty();

        awaitHead(start(33));

        assertThat(counted()).isEqualTo(expected);
    }

    @Test
    void a_crash_inside_a_batch_counts_nothing_twice_when_it_is_cut_differently() {
        long seed = new Random().nextLong();
        Map<String, List<Long>> expected = write(150, 20);
        awaitHead(start(100));
        Map<String, Document> before = documents();
        started.get(0).stop();
        merge(expected, write(150, 20));
        AtomicBoolean killed = new AtomicBoolean();
        Projections second = start(1000, tokens -> new DyingTokens(tokens, 1, killed));
        await().untilTrue(killed);
        second.stop();
        undoSome(before, new Random(seed));

        awaitHead(start(11));

        assertThat(counted()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void a_failing_handler_stops_its_view_and_is_never_skipped() {
        write(50, 5);
        AtomicInteger asked = new AtomicInteger();
        tally.onHandling = event -> {
            if (event instanceof RiskAssessed && asked.incrementAndGet() > 30) {
                throw new IllegalStateException("poison");
            }
        };

        Projections projections = start(10);

        await().untilAsserted(() -> assertThat(projections.failures().stopped()).containsKey("tally"));
        await().until(() -> !processor(projections).isRunning());
        assertThat(projections.completed().position("tally")).isLessThan(log.head());
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.counter("caseledger.projection.failures", "projection", "tally")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_document_that_someone_else_moved_stops_the_view_before_its_token() {
        write(50, 5);
        awaitHead(start(100));
        long position = log.head();
        AtomicBoolean meddled = new AtomicBoolean();
        tally.onFolding = id -> {
            if (meddled.compareAndSet(false, true)) {
                database.getCollection("tally").updateOne(Filters.eq("_id", id), Updates.set("position", 1_000_000L));
            }
        };

        log.append(NOON, Who.LEDGER, assessed(caseId(0)));

        await().untilAsserted(() ->
                assertThat(started.get(0).failures().stopped().get("tally")).isInstanceOf(AnotherOwner.class));
        assertThat(started.get(0).completed().position("tally")).isEqualTo(position);
    }

    @Test
    void a_second_service_waits_while_the_first_holds_the_claim_and_takes_over_after() {
        write(50, 5);
        Projections first = start(100);
        awaitHead(first);
        Projections second = start(new ProcessingSettings("other", 100, Duration.ofSeconds(10), Duration.ofSeconds(5)));
        log.append(NOON, Who.LEDGER, assessed(caseId(0)));
        awaitHead(first);
        assertThat(processor(second).processingStatus()).isEmpty();
        second.followOthers();
        assertThat(second.completed().position("tally")).isEqualTo(log.head());

        first.stop();
        log.append(NOON, Who.LEDGER, assessed(caseId(1)));

        awaitHead(second);
    }

    @Test
    void a_block_that_does_not_follow_the_one_before_stops_every_view() {
        write(50, 5);
        long changed = log.append(NOON, Who.LEDGER, assessed(caseId(1)), assessed(caseId(2))) - 1;
        database.getCollection("log")
                .updateOne(Filters.eq("_id", changed), Updates.set("prev", new Binary(new byte[32])));

        Projections projections = start(100);

        await().untilAsserted(
                        () -> assertThat(projections.failures().brokenLog()).isPresent());
        assertThat(projections.failures().brokenLog().orElseThrow().position()).isEqualTo(changed);
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_log_that_grew_differently_after_a_restore_is_noticed() {
        write(50, 5);
        Projections before = start(100);
        awaitHead(before);
        before.stop();
        database.getCollection("log").drop();
        log = new TestLog(store.uri(), database.getName());
        write(60, 5);

        Projections after = start(100);

        await().untilAsserted(() -> assertThat(after.failures().brokenLog()).isPresent());
    }

    private static StreamingEventProcessor processor(Projections projections) {
        return Objects.requireNonNull(projections.processors().get("tally"));
    }

    private Projections start(int batchSize) {
        return start(batchSize, tokens -> tokens);
    }

    private Projections start(int batchSize, UnaryOperator<TokenStore> tokens) {
        return start(new ProcessingSettings("node", batchSize, Duration.ofSeconds(10), Duration.ofSeconds(5)), tokens);
    }

    private Projections start(ProcessingSettings settings) {
        return start(settings, tokens -> tokens);
    }

    private Projections start(ProcessingSettings settings, UnaryOperator<TokenStore> tokens) {
        Projections projections = new Projections(
                List.of(tally), List.of(), database, new LogReader(database), bell, settings, meters, tokens);
        projections.start();
        started.add(projections);
        return projections;
    }

    /** @return the positions of each case's events */
    private Map<String, List<Long>> write(int events, int cases) {
        Map<String, List<Long>> expected = new TreeMap<>();
        Random random = new Random(events);
        int written = 0;
        while (written < events) {
            List<Event> block = new ArrayList<>();
            long first = log.head() + 1;
            for (int i = 0; i <= random.nextInt(4); i++) {
                int number = random.nextInt(cases);
                block.add(assessed(caseId(number)));
                expected.computeIfAbsent(caseId(number).toString(), id -> new ArrayList<>())
                        .add(first + i);
            }
            log.append(NOON, Who.LEDGER, block.toArray(Event[]::new));
            written += block.size();
        }
        return expected;
    }

    private static void merge(Map<String, List<Long>> into, Map<String, List<Long>> more) {
        more.forEach((id, positions) ->
                into.computeIfAbsent(id, i -> new ArrayList<>()).addAll(positions));
    }

    /** As if the writes of the last batch had reached only some documents. */
    private void undoSome(Map<String, Document> before, Random random) {
        MongoCollection<Document> view = database.getCollection("tally");
        for (String id : documents().keySet()) {
            if (random.nextBoolean()) {
                view.deleteOne(Filters.eq("_id", id));
                if (before.containsKey(id)) {
                    view.insertOne(before.get(id));
                }
            }
        }
    }

    private void awaitHead(Projections projections) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> projections.completed().position("tally") == log.head());
    }

    private void forget() {
        started.forEach(Projections::stop);
        database.getCollection("tally").drop();
        database.getCollection(LogTokenStore.COLLECTION).drop();
    }

    private Map<String, Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        database.getCollection("tally").find().forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    private Map<String, List<Long>> counted() {
        Map<String, List<Long>> counted = new TreeMap<>();
        documents().forEach((id, document) -> counted.put(id, document.getList("events", Long.class)));
        return counted;
    }

    private Map<String, String> bytes() {
        Map<String, String> bytes = new TreeMap<>();
        database.getCollection("tally", RawBsonDocument.class).find().forEach(document -> {
            byte[] all = new byte[document.getByteBuffer().remaining()];
            document.getByteBuffer().get(all);
            bytes.put(document.getString("_id").getValue(), HexFormat.of().formatHex(all));
        });
        return bytes;
    }

    private static UUID caseId(int number) {
        return new UUID(5, number);
    }

    private static Event assessed(UUID id) {
        return new RiskAssessed(id, RiskLevel.values()[0], DAY);
    }

    /** Tokens of a process that dies when it is about to store one for the given time. */
    private static final class DyingTokens implements TokenStore {
        private final TokenStore tokens;
        private final int at;
        private final AtomicBoolean killed;
        private int stored;

        DyingTokens(TokenStore tokens, int at, AtomicBoolean killed) {
            this.tokens = tokens;
            this.at = at;
            this.killed = killed;
        }

        @Override
        public void storeToken(TrackingToken token, String processor, int segment) {
            if (++stored >= at) {
                killed.set(true);
                throw new IllegalStateException("killed before the token moved");
            }
            tokens.storeToken(token, processor, segment);
        }

        @Override
        public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
            tokens.initializeTokenSegments(processor, segments, initial);
        }

        @Override
        public TrackingToken fetchToken(String processor, int segment) {
            return tokens.fetchToken(processor, segment);
        }

        @Override
        public void releaseClaim(String processor, int segment) {
            tokens.releaseClaim(processor, segment);
        }

        @Override
        public int[] fetchSegments(String processor) {
            return tokens.fetchSegments(processor);
        }
    }
}
