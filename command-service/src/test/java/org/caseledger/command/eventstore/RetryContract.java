package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Attempts.first;
import static org.caseledger.command.eventstore.Waits.queued;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.caseledger.command.gateway.DispatchResult;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.Insertion;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.OutcomeUnknown;
import org.junit.jupiter.api.Test;

/** P5 and P8 where a node stored a command and could not say so, and the one that is asked next cannot store. */
abstract class RetryContract extends NodesOnStore {
    private static final CommandKey KEY = Keys.key(1, 1);

    @Test
    void p5_a_retry_at_a_node_that_is_stopping_is_told_the_first_outcome() {
        Receipt stored = node().append(KEY, "a", 0, 2);
        Node stopping = node();
        stopping.closeSealer();

        assertTold(stored, Dispatching.to(stopping, KEY, "a", 0, 2));
    }

    @Test
    void p5_a_retry_at_a_node_that_was_outrun_is_told_the_first_outcome() {
        Receipt stored = node().append(KEY, "a", 0, 2);
        Node slow = opened(Node.on(store, Duration.ofMillis(1), insert -> insert));
        slow.append("b", 0, 1);
        node().append("c", 0, 1);

        assertTold(stored, Dispatching.to(slow, KEY, "d", 0, 2));
    }

    @Test
    void p5_a_retry_behind_a_refused_block_is_told_the_first_outcome() {
        Receipt stored = node().append(KEY, "a", 0, 2);
        Gate gate = new Gate();
        Node node = opened(Node.on(store, first((block, server) -> {
            gate.pass();
            return Insertion.refused(new IllegalStateException("not authorised"));
        })));
        CompletableFuture<Receipt> refused = node.appending("b", 0, 1);
        gate.awaitArrival();
        CompletableFuture<DispatchResult> behind =
                CompletableFuture.supplyAsync(() -> Dispatching.to(node, KEY, "b", 1, 1));
        queued(node, refused, 1);
        gate.open();

        assertTold(stored, behind.join());
    }

    @Test
    void p8_a_retry_that_is_not_stored_is_unknown_where_the_log_cannot_be_asked() {
        node().append(KEY, "a", 0, 2);
        Node cutOff;
        try (Store elsewhere = store.inAnotherProcess()) {
            cutOff = opened(Node.on(elsewhere));
            cutOff.closeSealer();
        }

        assertThat(Dispatching.to(cutOff, KEY, "a", 0, 2).failure()).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void p8_a_command_with_a_key_is_not_told_as_not_stored_while_an_earlier_sending_may_land() {
        LateInsert late = new LateInsert();
        Node first = opened(Node.on(store, Duration.ofMillis(300), late.ofFirst("a")));
        assertThat(Dispatching.to(first, KEY, "a", 0, 1).failure()).isInstanceOf(OutcomeUnknown.class);
        Node stopping = node();
        stopping.closeSealer();

        assertThat(Dispatching.to(stopping, KEY, "a", 0, 1).failure()).isInstanceOf(OutcomeUnknown.class);

        late.land(new MongoBlockInsert(store.log()));
        assertThat(Dispatching.to(stopping, KEY, "a", 0, 1).receipt()).isEqualTo(Receipts.replayed("a", 0, 0, 0));
    }

    private static void assertTold(Receipt stored, DispatchResult retry) {
        assertThat(retry)
                .isEqualTo(new DispatchResult(
                        Receipts.replayed(stored.aggregate(), stored.version(), stored.first(), stored.last()), null));
    }
}
