package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Together.outcome;
import static org.caseledger.command.eventstore.Together.together;

import java.util.List;
import java.util.Optional;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.junit.jupiter.api.Test;

/** P5: a command with a caller's key is stored once, however often and wherever it is sent. */
abstract class OnceContract extends NodesOnStore {
    @Test
    void p5_of_two_nodes_that_write_the_same_key_at_once_one_is_told_that_it_is_stored() throws Exception {
        List<Node> nodes = List.of(node(), node());
        for (int round = 0; round < 20; round++) {
            CommandKey key = Keys.key(round, 1);
            String aggregate = "registered " + round;
            List<Object> outcomes = together(nodes.stream()
                    .map(node -> outcome(() -> node.append(key, aggregate, 0, 2)))
                    .toList());

            Receipt first = outcomes.stream()
                    .filter(Receipt.class::isInstance)
                    .map(Receipt.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(outcomes).as("round %d", round).hasAtLeastOneElementOfType(KeyAlreadyStored.class);
            for (Node node : nodes) {
                assertThat(node.outcomes.find(key))
                        .contains(Receipts.replayed(first.aggregate(), 1, first.first(), first.last()));
            }
        }
        assertThat(History.of(store).events()).hasSize(40);
    }

    @Test
    void p5_a_key_sent_again_is_stored_once_whatever_the_aggregate() {
        Node node = node();
        node.append(Keys.key(1, 1), "a", 0, 1);

        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "elsewhere", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
        assertThatThrownBy(() -> node.append(Keys.key(1, 1), "a", 0, 1)).isInstanceOf(KeyAlreadyStored.class);

        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void p5_a_key_with_another_request_is_misuse_and_an_unknown_key_has_no_outcome() {
        Node node = node();
        node.append(Keys.key(1, 1), "a", 0, 1);

        assertThatThrownBy(() -> node.outcomes.find(Keys.key(1, 2))).isInstanceOf(KeyMisused.class);
        assertThat(node.outcomes.find(Keys.key(2, 1))).isEqualTo(Optional.empty());
    }

    @Test
    void p5_a_retry_at_another_node_is_told_the_first_outcome() {
        Receipt first = node().append(Keys.key(1, 1), "a", 0, 2);
        Node other = node();

        assertThatThrownBy(() -> other.append(Keys.key(1, 1), "a", 0, 2)).isInstanceOf(KeyAlreadyStored.class);

        assertThat(other.outcomes.find(Keys.key(1, 1)))
                .contains(Receipts.replayed("a", first.version(), first.first(), first.last()));
    }
}
