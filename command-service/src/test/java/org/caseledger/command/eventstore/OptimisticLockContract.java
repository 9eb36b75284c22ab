package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Together.outcome;
import static org.caseledger.command.eventstore.Together.together;

import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** P4: two events never share aggregate and sequence, whichever nodes wrote them. */
abstract class OptimisticLockContract extends NodesOnStore {
    @Test
    void p4_of_two_nodes_that_write_the_same_sequence_at_once_one_is_told_of_the_conflict() throws Exception {
        List<Node> nodes = List.of(node(), node());
        for (int round = 0; round < 20; round++) {
            long sequence = round;
            List<Object> outcomes = together(nodes.stream()
                    .map(node -> outcome(() -> node.append("contended", sequence, 1)))
                    .toList());

            assertThat(outcomes).as("round %d", round).hasAtLeastOneElementOfType(Receipt.class);
            assertThat(outcomes)
                    .as("round %d", round)
                    .hasAtLeastOneElementOfType(
                            round == 0 ? AggregateStreamCreationException.class : ConcurrencyException.class);
        }
        assertThat(History.of(store).events()).hasSize(20);
    }

    @Test
    void p4_a_conflict_with_an_old_block_is_found_by_the_index() {
        Node other = opened(Node.on(store));
        other.append("a", 0, 1);
        other.append("b", 0, 1);
        Node node = opened(Node.on(store));
        node.append("c", 0, 1);

        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(node.append("c", 1, 1).first()).isEqualTo(3);
        assertThat(node.meters.counter("caseledger.log.conflicts").count()).isEqualTo(1);
    }
}
