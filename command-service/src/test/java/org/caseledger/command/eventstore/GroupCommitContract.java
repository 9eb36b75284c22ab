package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Waits.queued;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Commands that come while a block is being stored share the next one. */
abstract class GroupCommitContract extends NodesOnStore {
    @Test
    void sixty_four_commands_that_wait_together_are_stored_by_one_command() {
        Gate gate = new Gate();
        Node node = heldBy(gate);
        List<CompletableFuture<Receipt>> appends = new ArrayList<>();
        appends.add(node.appending("before", 0, 1));
        gate.awaitArrival();
        for (int writer = 0; writer < 64; writer++) {
            appends.add(queued(node, node.appending("writer " + writer, 0, 1), writer + 1));
        }
        int before = store.commands();
        gate.open();

        appends.forEach(CompletableFuture::join);
        assertThat(store.commands() - before)
                .as("one for the first, one for the others")
                .isEqualTo(2);
        assertThat(History.of(store).blocks()).hasSize(2);
    }

    @Test
    void a_block_takes_no_more_than_its_cap_and_the_rest_follows() {
        Gate gate = new Gate();
        Node node = heldBy(gate);
        List<CompletableFuture<Receipt>> appends = new ArrayList<>();
        appends.add(node.appending("before", 0, 1));
        gate.awaitArrival();
        for (int i = 0; i < 120; i++) {
            appends.add(queued(node, node.appending("many " + i, 0, 5), i + 1));
        }
        gate.open();

        assertThat(appends)
                .allSatisfy(append -> assertThat(append.join().replayed()).isFalse());
        assertThat(History.of(store).blocks())
                .extracting(block -> block.events().size())
                .containsExactly(1, 255, 255, 90);
    }
}
