package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Attempts.first;
import static org.caseledger.command.eventstore.Waits.assertFailed;
import static org.caseledger.command.eventstore.Waits.queued;

import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.service.append.NotStored;
import org.junit.jupiter.api.Test;

/** Another node stores a block between the sealing and the inserting of one. */
abstract class MovedHeadContract extends NodesOnStore {
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
        Node node = heldBy(gate);
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
    void the_rival_of_a_loser_gets_a_chance_of_its_own() {
        Node other = opened(Node.on(store));
        Gate gate = new Gate();
        Node node = heldBy(gate);
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> loser = queued(node, node.appending(Keys.key(1, 1), "a", 0, 1), 1);
        CompletableFuture<Receipt> rival = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 2);
        other.append("a", 0, 1);
        gate.open();

        before.join();
        assertFailed(loser, AggregateStreamCreationException.class);
        assertThat(rival.join().first()).isEqualTo(2);
        assertThat(node.outcomes.find(Keys.key(1, 1))).contains(Receipts.replayed("b", 0, 2, 2));
    }

    @Test
    void what_comes_after_a_loser_was_told_is_not_stored_where_nothing_stands_before_it() {
        opened(Node.on(store)).append("a", 0, 1);
        Node node = node();
        assertThatThrownBy(() -> node.append("a", 0, 2)).isInstanceOf(AggregateStreamCreationException.class);

        assertThatThrownBy(() -> node.append("a", 2, 1)).isInstanceOf(NotStored.class);

        node.append("a", 1, 1);
        node.append("a", 2, 1);
        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }
}
