package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Attempts.attempts;
import static org.caseledger.command.eventstore.Attempts.first;
import static org.caseledger.command.eventstore.Attempts.through;
import static org.caseledger.command.eventstore.Waits.assertFailed;
import static org.caseledger.command.eventstore.Waits.pass;
import static org.caseledger.command.eventstore.Waits.queued;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.caseledger.eventlog.Block;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.CommandTooLarge;
import org.caseledger.service.append.Insertion;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.junit.jupiter.api.Test;

/** P8: an append ends stored, refused, not stored or unknown, and unknown is never told as another. */
abstract class HonestFailureContract extends NodesOnStore {
    @Test
    void p8_a_command_larger_than_a_block_is_refused_before_anything_is_tried() {
        Node node = node();
        int before = store.commands();

        assertThatThrownBy(() -> node.append("a", 0, Block.MAX_EVENTS + 1)).isInstanceOf(CommandTooLarge.class);
        assertThatThrownBy(() -> node.engine.append(Node.event("a", 0, "x".repeat(Block.MAX_BYTES)), null, List.of()))
                .isInstanceOf(CommandTooLarge.class);

        assertThat(store.commands()).isEqualTo(before);
        assertThat(node.append("a", 0, Block.MAX_EVENTS).last()).isEqualTo(Block.MAX_EVENTS - 1);
    }

    @Test
    void p8_after_closing_nothing_is_taken_any_more() {
        Node node = node();
        node.append("a", 0, 1);
        node.close();

        assertThatThrownBy(() -> node.append("a", 1, 1)).isInstanceOf(NotStored.class);
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void p8_past_the_deadline_the_outcome_is_unknown_and_a_late_insert_is_noticed_by_the_next() {
        LateInsert late = new LateInsert();
        Node node = opened(Node.on(store, Duration.ofMillis(500), late.ofFirst("a")));
        CommandKey key = Keys.key(1, 1);

        assertThatThrownBy(() -> node.append(key, "a", 0, 1)).isInstanceOf(OutcomeUnknown.class);
        assertThat(node.meters.counter("caseledger.log.unknown").count()).isEqualTo(1);
        assertThat(node.outcomes.find(key)).isEqualTo(Optional.empty());

        late.land(new MongoBlockInsert(store.log()));
        assertThat(node.append("b", 0, 1).first()).isEqualTo(1);
        assertThatThrownBy(() -> node.append(key, "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
        assertThat(node.outcomes.find(key)).contains(Receipts.replayed("a", 0, 0, 0));
        assertThat(History.of(store).places()).containsExactly("a/0", "b/0");
    }

    @Test
    void p8_what_the_server_refuses_at_once_is_not_stored() {
        Node node = opened(Node.on(
                store, first((block, server) -> Insertion.refused(new IllegalStateException("not authorised")))));

        assertThatThrownBy(() -> node.append("a", 0, 1))
                .isInstanceOf(NotStored.class)
                .hasRootCauseMessage("not authorised");
        assertThat(node.append("a", 0, 1).first()).isZero();
    }

    @Test
    void p8_a_refusal_after_a_lost_reply_is_no_verdict() {
        Node node = opened(Node.on(
                store,
                LateInsert.landingBefore(
                        (block, server) -> Insertion.refused(new IllegalStateException("not authorised")))));

        assertThat(node.append("a", 0, 1).first()).isZero();
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void p8_a_retry_at_another_node_stores_what_an_unknown_outcome_did_not() {
        Node node = opened(Node.on(store, Duration.ofMillis(500), insert -> block -> Attempts.noReply()));
        CommandKey key = Keys.key(1, 1);
        assertThatThrownBy(() -> node.append(key, "a", 0, 1)).isInstanceOf(OutcomeUnknown.class);

        Receipt receipt = node().append(key, "a", 0, 1);

        assertThat(receipt).isEqualTo(Receipts.stored("a", 0, 0, 0));
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void p8_what_waits_behind_a_refused_block_is_not_stored_without_it() {
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return Insertion.refused(new IllegalStateException("not authorised"));
        })));
        CompletableFuture<Receipt> refused = node.appending("a", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> behind = queued(node, node.appending("a", 1, 1), 1);
        CompletableFuture<Receipt> behindThat = queued(node, node.appending("a", 2, 1), 2);
        CompletableFuture<Receipt> samePlace = queued(node, node.appending("a", 0, 1), 3);
        gate.open();

        assertFailed(refused, NotStored.class);
        assertFailed(behind, NotStored.class);
        assertFailed(behindThat, NotStored.class);
        assertThat(samePlace.join().first()).isZero();
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void p8_who_shares_a_key_with_a_refused_command_and_is_behind_another_is_not_stored_without_that() {
        Gate gate = new Gate();
        Node node = opened(Node.on(
                store,
                attempts(
                        through(gate),
                        (block, server) -> Insertion.refused(new IllegalStateException("not authorised")))));
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> keyed = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 1);
        CompletableFuture<Receipt> refused = queued(node, node.appending("a", 0, 1), 2);
        CompletableFuture<Receipt> behind = queued(node, node.appending(Keys.key(1, 1), "a", 1, 1), 3);
        CompletableFuture<Receipt> sameKey = queued(node, node.appending(Keys.key(1, 1), "c", 0, 1), 4);
        gate.open();

        assertThat(before.join().first()).isZero();
        assertFailed(keyed, NotStored.class);
        assertFailed(refused, NotStored.class);
        assertFailed(behind, NotStored.class);
        assertThat(sameKey.join().first()).isEqualTo(1);
        assertThat(History.of(store).places()).containsExactly("before/0", "c/0");
    }

    @Test
    void p8_what_waits_behind_one_that_waited_too_long_is_not_stored_without_it() {
        Gate gate = new Gate();
        Node node = opened(Node.on(store, Duration.ofMillis(1_000), first(through(gate))));
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> late = queued(node, node.appending("a", 0, 1), 1);
        pass(Duration.ofMillis(700));
        CompletableFuture<Receipt> behind = queued(node, node.appending("a", 1, 1), 2);
        pass(Duration.ofMillis(400));
        gate.open();

        assertThat(before.join().first()).isZero();
        assertFailed(late, NotStored.class);
        assertFailed(behind, NotStored.class);
        assertThat(History.of(store).places()).containsExactly("before/0");
    }

    @Test
    void p8_what_comes_after_a_refused_block_was_told_is_not_stored_without_it() {
        Node node = opened(Node.on(
                store, first((block, server) -> Insertion.refused(new IllegalStateException("not authorised")))));
        assertThatThrownBy(() -> node.append("a", 0, 2)).isInstanceOf(NotStored.class);

        assertThatThrownBy(() -> node.append("a", 2, 1)).isInstanceOf(NotStored.class);

        node.append("a", 0, 1);
        assertThatThrownBy(() -> node.append("a", 2, 1)).isInstanceOf(NotStored.class);
        node.append("a", 1, 1);
        node.append("a", 2, 1);
        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }

    @Test
    void p8_what_comes_after_one_that_waited_too_long_was_told_is_not_stored_without_it() {
        Gate gate = new Gate();
        Node node = opened(Node.on(store, Duration.ofMillis(500), first(through(gate))));
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> late = queued(node, node.appending("a", 0, 1), 1);
        pass(Duration.ofMillis(600));
        gate.open();
        assertFailed(late, NotStored.class);

        assertThatThrownBy(() -> node.append("a", 1, 1)).isInstanceOf(NotStored.class);

        assertThat(before.join().first()).isZero();
        assertThat(History.of(store).places()).containsExactly("before/0");
    }
}
