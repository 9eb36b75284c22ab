package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Attempts.first;
import static org.caseledger.command.eventstore.Waits.assertFailed;
import static org.caseledger.command.eventstore.Waits.queued;

import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.service.append.KeyAlreadyStored;
import org.junit.jupiter.api.Test;

/** Commands of which only one may be stored, in one block or in two. */
abstract class RivalsContract extends NodesOnStore {
    @Test
    void of_two_rivals_in_one_block_the_second_is_told_after_the_first_is_stored() {
        Gate gate = new Gate();
        Node node = heldBy(gate);
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
    void a_stored_key_outranks_the_conflict_it_comes_with() {
        Node other = opened(Node.on(store));
        Node node = opened(Node.on(store, first((block, server) -> {
            other.append(Keys.key(1, 1), "a", 0, 1);
            return server.insert(block);
        })));

        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
    }

    /** The server names one index of those that refused, whichever came first. */
    @Test
    void with_a_key_and_a_place_taken_each_loser_is_told_its_own_reason() {
        Node other = node();
        Gate gate = new Gate();
        Node node = heldBy(gate);
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> place = queued(node, node.appending("a", 0, 1), 1);
        CompletableFuture<Receipt> key = queued(node, node.appending(Keys.key(1, 1), "b", 0, 1), 2);
        CompletableFuture<Receipt> bystander = queued(node, node.appending(Keys.key(2, 1), "c", 0, 1), 3);
        other.append("a", 0, 1);
        other.append(Keys.key(1, 1), "elsewhere", 0, 1);
        gate.open();

        assertThat(before.join().first()).isEqualTo(2);
        assertFailed(place, AggregateStreamCreationException.class);
        assertFailed(key, KeyAlreadyStored.class);
        assertThat(bystander.join().first()).isEqualTo(3);
        assertThat(History.of(store).places()).containsExactly("a/0", "elsewhere/0", "before/0", "c/0");
    }

    @Test
    void a_command_that_skips_a_sequence_is_not_in_one_block_with_those_before_it() {
        Gate gate = new Gate();
        Node node = heldBy(gate);
        CompletableFuture<Receipt> before = node.appending("before", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> one = queued(node, node.appending("a", 0, 1), 1);
        CompletableFuture<Receipt> skipping = queued(node, node.appending("a", 2, 1), 2);
        gate.open();

        CompletableFuture.allOf(before, one, skipping).join();
        assertThat(History.of(store).blocks()).hasSize(3);
    }
}
