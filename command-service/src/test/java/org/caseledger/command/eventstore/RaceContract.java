package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.eventlog.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Races that are rare in life, each brought about on purpose at the seam between sealer and server. */
abstract class RaceContract {
    private static final RuntimeException NO_REPLY =
            new MongoSocketReadException("the connection broke", new ServerAddress());

    private final List<Node> open = new ArrayList<>();
    private Store store;

    abstract Store store();

    @BeforeEach
    void openStore() {
        store = store();
    }

    @AfterEach
    void close() {
        Collections.reverse(open);
        open.forEach(Node::close);
        store.close();
    }

    @Test
    void the_head_moves_between_sealing_and_inserting() {
        Node other = opened(Node.on(store));
        Node node = opened(Node.on(store, first((block, server) -> {
            other.append("b", 0, 2);
            return server.insert(block);
        })));

        assertThat(node.append("a", 0, 1).first()).isEqualTo(2);

        assertThat(History.of(store).places()).containsExactly("b/0", "b/1", "a/0");
    }

    @Test
    void the_head_moves_and_takes_the_place_of_one_of_the_commands() {
        Node other = opened(Node.on(store));
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return server.insert(block);
        })));
        CompletableFuture<Receipt> first = node.appending("first", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> loser = queued(node, node.appending("a", 0, 1), 1);
        CompletableFuture<Receipt> dependent = queued(node, node.appending("a", 1, 2), 2);
        CompletableFuture<Receipt> bystander = queued(node, node.appending("c", 0, 1), 3);
        other.append("a", 0, 1);
        gate.open();

        assertThat(first.join().first()).isEqualTo(1);
        assertThat(bystander.join().first()).isEqualTo(2);
        assertFailed(loser, AggregateStreamCreationException.class);
        assertFailed(dependent, ConcurrencyException.class);
        assertThat(History.of(store).places()).containsExactly("a/0", "first/0", "c/0");
    }

    @Test
    void whatever_waits_behind_a_loser_loses_too() {
        Node other = opened(Node.on(store));
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            other.append("a", 0, 1);
            gate.pass();
            return server.insert(block);
        })));
        CompletableFuture<Receipt> loser = node.appending("a", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> dependent = queued(node, node.appending("a", 1, 1), 1);
        CompletableFuture<Receipt> bystander = queued(node, node.appending("c", 0, 1), 2);
        gate.open();

        assertFailed(loser, AggregateStreamCreationException.class);
        assertFailed(dependent, ConcurrencyException.class);
        assertThat(bystander.join().first()).isEqualTo(1);
        assertThat(History.of(store).places()).containsExactly("a/0", "c/0");
    }

    @Test
    void a_reply_is_lost_after_the_insert_was_applied() {
        Node node = opened(Node.on(store, first((block, server) -> {
            server.insert(block);
            return Insertion.unknown(NO_REPLY);
        })));

        assertThat(node.append(Keys.key(1, 1), "a", 0, 2)).isEqualTo(new Receipt("a", 1, 0, 1, false));
        assertThat(node.append("a", 2, 1).first()).isEqualTo(2);

        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }

    @Test
    void an_insert_lands_late_after_it_was_seen_absent() {
        AtomicReference<Block> delayed = new AtomicReference<>();
        Node node = opened(Node.on(
                store,
                attempts(
                        (block, server) -> {
                            delayed.set(block);
                            return Insertion.unknown(NO_REPLY);
                        },
                        (block, server) -> {
                            server.insert(Objects.requireNonNull(delayed.get()));
                            return server.insert(block);
                        })));

        assertThat(node.append("a", 0, 1).first()).isZero();

        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void past_the_deadline_the_outcome_is_unknown_and_a_late_insert_is_noticed_by_the_next() {
        AtomicReference<Block> delayed = new AtomicReference<>();
        Node node = opened(Node.on(store, Duration.ofMillis(50), insert -> block -> {
            if (block.events().get(0).aggregate().equals("a") && block.position() == 0) {
                delayed.set(block);
                return Insertion.unknown(NO_REPLY);
            }
            return insert.insert(block);
        }));
        CommandKey key = Keys.key(1, 1);

        assertThatThrownBy(() -> node.append(key, "a", 0, 1)).isInstanceOf(OutcomeUnknown.class);
        assertThat(node.meters.counter("caseledger.log.unknown").count()).isEqualTo(1);
        assertThat(node.outcomes.find(key)).isEqualTo(Optional.empty());

        new MongoBlockInsert(store.log()).insert(Objects.requireNonNull(delayed.get()));
        assertThat(node.append("b", 0, 1).first()).isEqualTo(1);
        assertThatThrownBy(() -> node.append(key, "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
        assertThat(node.outcomes.find(key)).contains(new Receipt("a", 0, 0, 0, true));
        assertThat(History.of(store).places()).containsExactly("a/0", "b/0");
    }

    @Test
    void an_insert_that_comes_later_than_the_next_block_is_fenced_off() {
        AtomicReference<Block> delayed = new AtomicReference<>();
        Node node = opened(Node.on(store, Duration.ofMillis(50), insert -> block -> {
            if (block.events().get(0).aggregate().equals("a")) {
                delayed.set(block);
                return Insertion.unknown(NO_REPLY);
            }
            return insert.insert(block);
        }));
        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(OutcomeUnknown.class);
        node.append("b", 0, 1);

        Insertion late = new MongoBlockInsert(store.log()).insert(Objects.requireNonNull(delayed.get()));

        assertThat(late.answer()).isEqualTo(Insertion.Answer.DUPLICATE);
        assertThat(History.of(store).places()).containsExactly("b/0");
    }

    @Test
    void a_duplicate_against_a_block_that_nobody_can_see_is_no_verdict() {
        AtomicInteger attempts = new AtomicInteger();
        Node node = opened(Node.on(
                store,
                insert -> block -> attempts.incrementAndGet() < 4
                        ? Insertion.duplicate(new IllegalStateException("against a block that is rolled back later"))
                        : insert.insert(block)));

        assertThat(node.append("a", 0, 1).first()).isZero();

        assertThat(attempts).hasValue(4);
    }

    @Test
    void what_the_server_refuses_at_once_is_not_stored() {
        Node node = opened(Node.on(
                store, first((block, server) -> Insertion.refused(new IllegalStateException("not authorised")))));

        assertThatThrownBy(() -> node.append("a", 0, 1))
                .isInstanceOf(NotStored.class)
                .hasRootCauseMessage("not authorised");
        assertThat(node.append("a", 0, 1).first()).isZero();
    }

    @Test
    void a_refusal_after_a_lost_reply_is_no_verdict() {
        AtomicReference<Block> delayed = new AtomicReference<>();
        Node node = opened(Node.on(
                store,
                attempts(
                        (block, server) -> {
                            delayed.set(block);
                            return Insertion.unknown(NO_REPLY);
                        },
                        (block, server) -> {
                            server.insert(Objects.requireNonNull(delayed.get()));
                            return Insertion.refused(new IllegalStateException("not authorised"));
                        })));

        assertThat(node.append("a", 0, 1).first()).isZero();
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void of_two_rivals_in_one_block_the_second_is_told_after_the_first_is_stored() {
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return server.insert(block);
        })));
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> first = queued(node, node.appending("a", 0, 1), 1);
        CompletableFuture<Receipt> second = queued(node, node.appending("a", 0, 1), 2);
        CompletableFuture<Receipt> behindSecond = queued(node, node.appending("a", 1, 1), 3);
        CompletableFuture<Receipt> keyed = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 4);
        CompletableFuture<Receipt> keyedAgain = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 5);
        gate.open();

        assertThat(before.join().first()).isZero();
        assertThat(first.join().first()).isEqualTo(1);
        assertThat(keyed.join().first()).isEqualTo(2);
        assertFailed(second, AggregateStreamCreationException.class);
        assertFailed(behindSecond, ConcurrencyException.class);
        assertFailed(keyedAgain, KeyAlreadyStored.class);
        assertThat(History.of(store).places()).containsExactly("before/0", "a/0", "b/0");
    }

    @Test
    void the_rival_of_a_loser_gets_a_chance_of_its_own() {
        Node other = opened(Node.on(store));
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return server.insert(block);
        })));
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> loser = queued(node, node.appending(Keys.key(1, 1), "a", 0, 1), 1);
        CompletableFuture<Receipt> rival = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 2);
        other.append("a", 0, 1);
        gate.open();

        before.join();
        assertFailed(loser, AggregateStreamCreationException.class);
        assertThat(rival.join().first()).isEqualTo(2);
        assertThat(node.outcomes.find(Keys.key(1, 1))).contains(new Receipt("b", 0, 2, 2, true));
    }

    @Test
    void a_stored_key_outranks_the_conflict_it_comes_with() {
        Node other = opened(Node.on(store));
        Node node = opened(Node.on(store, first((block, server) -> {
            other.append(Keys.key(1, 1), "a", 0, 1);
            return server.insert(block);
        })));

        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
    }

    @Test
    void a_conflict_with_an_old_block_is_found_by_the_index() {
        Node other = opened(Node.on(store));
        other.append("a", 0, 1);
        other.append("b", 0, 1);
        Node node = opened(Node.on(store));
        node.append("c", 0, 1);

        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(node.append("c", 1, 1).first()).isEqualTo(3);
        assertThat(node.meters.counter("caseledger.log.conflicts").count()).isEqualTo(1);
    }

    @Test
    void a_block_takes_no_more_than_its_cap_and_the_rest_follows() {
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return server.insert(block);
        })));
        List<CompletableFuture<Receipt>> appends = new ArrayList<>();
        appends.add(node.appending("before", 0, 1));
        gate.awaitArrival();
        for (int i = 0; i < 60; i++) {
            appends.add(queued(node, node.appending("many " + i, 0, 5), i + 1));
        }
        gate.open();

        assertThat(appends)
                .allSatisfy(append -> assertThat(append.join().replayed()).isFalse());
        assertThat(History.of(store).blocks())
                .extracting(block -> block.events().size())
                .containsExactly(1, 255, 45);
    }

    private Node opened(Node node) {
        open.add(node);
        return node;
    }

    /** Once it waits for its turn. */
    private static CompletableFuture<Receipt> queued(Node node, CompletableFuture<Receipt> append, int waiting) {
        await().until(() -> node.waiting() == waiting);
        return append;
    }

    private static void assertFailed(CompletableFuture<Receipt> append, Class<? extends Exception> with) {
        assertThatThrownBy(append::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(with);
    }

    /** What happens at one attempt to insert. */
    private interface Attempt {
        Insertion at(Block block, BlockInsert server);
    }

    private static UnaryOperator<BlockInsert> first(Attempt attempt) {
        return attempts(attempt);
    }

    /** These in turn, then the server itself. */
    private static UnaryOperator<BlockInsert> attempts(Attempt... attempts) {
        AtomicInteger next = new AtomicInteger();
        return server -> block -> {
            int attempt = next.getAndIncrement();
            return attempt < attempts.length ? attempts[attempt].at(block, server) : server.insert(block);
        };
    }
}
