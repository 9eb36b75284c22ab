package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.caseledger.command.eventstore.Waits.assertFailed;
import static org.caseledger.command.eventstore.Waits.pass;
import static org.caseledger.command.eventstore.Waits.queued;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.junit.jupiter.api.Test;

/** Who is alone stores its command itself; as soon as there are others, the sealer does it for all. */
abstract class LoneCallerContract extends NodesOnStore {
    private final List<String> storing = new CopyOnWriteArrayList<>();

    @Test
    void one_after_the_other_is_stored_by_whoever_sends_it() {
        Node node = watched();
        String self = Thread.currentThread().getName();

        node.append("a", 0, 1);
        node.append("a", 1, 2);

        assertThat(storing).containsExactly(self, self);
        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }

    @Test
    void what_comes_meanwhile_is_stored_by_the_sealer_until_nobody_comes_any_more() {
        Gate gate = new Gate();
        Node node = opened(
                Node.on(store, insert -> Attempts.first(Attempts.through(gate)).apply(noting(insert))));
        CompletableFuture<Receipt> alone = node.appending("alone", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Receipt> one = queued(node, node.appending("one", 0, 1), 1);
        CompletableFuture<Receipt> other = queued(node, node.appending("other", 0, 1), 2);
        gate.open();
        CompletableFuture.allOf(alone, one, other).join();

        assertThat(storing).containsExactly(storing.get(0), "sealer").doesNotHaveDuplicates();
        AtomicInteger turn = new AtomicInteger();
        await("once the sealer has seen that nobody came").until(() -> {
            node.append("alone again", turn.getAndIncrement(), 1);
            return last(storing).equals(Thread.currentThread().getName());
        });
    }

    @Test
    void who_is_interrupted_while_storing_is_told_that_nothing_is_known_and_the_next_goes_on() {
        Node node = opened(Node.on(store, Attempts.first((block, server) -> {
            server.insert(block);
            Thread.currentThread().interrupt();
            return Attempts.noReply();
        })));
        CompletableFuture<Receipt> interrupted = node.appending("a", 0, 1);

        assertFailed(interrupted, OutcomeUnknown.class);
        assertThat(node.append("b", 0, 1).first()).isEqualTo(1);
        assertThat(History.of(store).places()).containsExactly("a/0", "b/0");
    }

    @Test
    void closing_waits_for_the_block_of_a_lone_caller() {
        Gate gate = new Gate();
        Node node = heldBy(gate);
        CompletableFuture<Receipt> alone = node.appending("a", 0, 1);
        gate.awaitArrival();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(node::closeSealer);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> node.append("late", 0, 1)).isInstanceOf(NotStored.class));
        pass(Duration.ofMillis(50));
        assertThat(closing).isNotDone();
        gate.open();

        closing.join();
        assertThat(alone.join().first()).isZero();
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    private Node watched() {
        return opened(Node.on(store, this::noting));
    }

    private BlockInsert noting(BlockInsert server) {
        return block -> {
            storing.add(Thread.currentThread().getName());
            return server.insert(block);
        };
    }
}
