package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.command.eventstore.Waits.assertFailed;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.caseledger.command.eventlog.SideLane;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.Insertion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one server cannot show: blocks that a majority does not have, and nodes that are lost and come back. */
@RequiresReplicaSet
@SideLane
class ReplicaSetOfThreeTest {
    /** Longer than any insert takes here, shorter than a connection's read time-out. */
    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    private static final Duration ROLLBACK = Duration.ofSeconds(60);

    private static ThreeNodes nodes;

    private final List<Node> open = new ArrayList<>();
    private final List<Insertion.Answer> answers = new CopyOnWriteArrayList<>();
    private Store store;
    private Store elsewhere;
    private Node one;
    private Node other;

    @BeforeAll
    static void start() {
        nodes = new ThreeNodes();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @BeforeEach
    void open() {
        nodes.awaitHealthy();
        store = Store.at(nodes.set.uri());
        elsewhere = store.inAnotherProcess();
        one = opened(Node.on(store, Duration.ofSeconds(60), insert -> insert));
        other = opened(Node.on(elsewhere, Duration.ofSeconds(60), insert -> insert));
        one.append("before", 0, 1);
        other.append("before", 1, 1);
        nodes.awaitHealthy();
    }

    @AfterEach
    void close() {
        open.forEach(Node::close);
        elsewhere.close();
        store.close();
    }

    @Test
    @OnlyInFull
    void a_duplicate_of_a_block_that_no_majority_has_is_no_verdict_until_one_has_it() {
        nodes.secondaries().forEach(ThreeNodes::hold);

        CompletableFuture<Receipt> first = one.appending("a", 0, 1);
        await().until(() -> headOf(nodes.primary()) == 2);
        CompletableFuture<Receipt> second = other.appending("a", 0, 1);
        await().during(A_WHILE).until(() -> !first.isDone() && !second.isDone());
        nodes.secondaries().forEach(ThreeNodes::release);

        assertThat(first.join().first()).isEqualTo(2);
        assertFailed(second, AggregateStreamCreationException.class);
        assertThat(History.of(store).places()).containsExactly("before/0", "before/1", "a/0");
    }

    @Test
    void a_block_that_is_rolled_back_has_refused_no_one() {
        Mongod old = nodes.primary();
        List<Mongod> rest = nodes.secondaries();
        rest.forEach(ThreeNodes::hold);
        Block orphan = ThreeNodes.storeOnlyAt(old, store, "a");

        try (Store plain = store.inAnotherProcess(driver -> driver.retryWrites(false));
                Node node = Node.on(plain, Duration.ofSeconds(60), this::remembering)) {
            CompletableFuture<Receipt> append = node.appending("a", 0, 1);
            await().during(A_WHILE).until(() -> !append.isDone());
            nodes.set.stepDown();
            nodes.awaitPrimaryOtherThan(old);
            rest.forEach(ThreeNodes::release);

            assertThat(append.join().first()).isEqualTo(orphan.position());
        }
        assertThat(answers).as("a duplicate that no majority confirmed").startsWith(Insertion.Answer.UNKNOWN);
        await("the roll-back").atMost(ROLLBACK).ignoreExceptions().until(() -> !ThreeNodes.has(old, store, orphan));
        assertThat(one.append("b", 0, 1).first()).isEqualTo(3);
        assertThat(History.of(store).places()).containsExactly("before/0", "before/1", "a/0", "b/0");
    }

    private BlockInsert remembering(BlockInsert insert) {
        return block -> {
            Insertion insertion = insert.insert(block);
            answers.add(insertion.answer());
            return insertion;
        };
    }

    @Test
    void p2_the_loss_of_a_secondary_and_then_of_the_primary_costs_nothing_that_was_acknowledged() {
        try (Busy writers = new Busy(List.of(one, other), 4)) {
            writers.progress(20);
            Mongod secondary = nodes.secondaries().get(0);
            secondary.kill();
            writers.progress(20);
            secondary.restart();
            nodes.awaitAllUp();
            Mongod primary = nodes.primary();
            primary.kill();
            writers.progress(20);
            primary.restart();
            writers.progress(20);
            writers.check(store);
        }
    }

    @Test
    @OnlyInFull
    void p2_a_restart_of_all_nodes_with_one_that_lags_costs_nothing_that_was_acknowledged() {
        Mongod lagging = nodes.secondaries().get(0);
        ThreeNodes.hold(lagging);
        for (int i = 0; i < 5; i++) {
            one.append("a", i, 1);
        }
        Block newest = History.of(store).blocks().get(6);
        assertThat(ThreeNodes.has(lagging, store, newest)).as("it lags").isFalse();

        nodes.set.nodes().forEach(Mongod::kill);
        lagging.restart();
        nodes.set.nodes().stream().filter(node -> node != lagging).forEach(Mongod::restart);

        assertThat(other.append("a", 5, 1).first()).isEqualTo(7);
        assertThat(History.of(store).events()).hasSize(8);
        nodes.awaitHealthy();
        assertThat(ThreeNodes.has(lagging, store, newest))
                .as("it has caught up")
                .isTrue();
    }

    @Test
    @OnlyInFull
    void p7_recording_time_stays_when_after_a_failover_a_node_goes_on_whose_clock_is_behind() {
        Instant noon = Instant.parse("2099-02-02T12:00:00Z");
        opened(Node.with(store, InstantSource.fixed(noon))).append("a", 0, 1);
        Node behind = opened(Node.with(elsewhere, InstantSource.fixed(noon.minus(1, ChronoUnit.DAYS))));
        nodes.set.stepDown();

        behind.append("a", 1, 1);

        assertThat(History.of(store).blocks().get(3).sealedAt()).isEqualTo(noon);
    }

    private long headOf(Mongod node) {
        try (MongoClient direct = ThreeNodes.directly(node)) {
            return direct.getDatabase(store.name())
                            .getCollection(LogCollection.NAME)
                            .countDocuments()
                    - 1;
        }
    }

    private Node opened(Node node) {
        open.add(node);
        return node;
    }
}
