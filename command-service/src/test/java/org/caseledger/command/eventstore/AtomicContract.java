package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Together.together;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.eventlog.Block;
import org.junit.jupiter.api.Test;

/** P1: the events of one command are stored together or not at all. */
abstract class AtomicContract extends NodesOnStore {
    @Test
    void p1_the_events_of_a_command_are_stored_together() {
        Receipt receipt = node().append("a", 0, 3);

        assertThat(receipt).isEqualTo(Receipts.stored("a", 2, 0, 2));
        assertThat(History.of(store).blocks())
                .singleElement()
                .extracting(Block::lastPosition)
                .isEqualTo(2L);
    }

    @Test
    void p1_of_a_command_in_conflict_nothing_is_stored() {
        Node node = node();
        node.append("b", 2, 1);

        assertThatThrownBy(() -> node.append("b", 0, 3)).isInstanceOf(ConcurrencyException.class);

        assertThat(History.of(store).places()).containsExactly("b/2");
    }

    @Test
    void p1_a_reader_never_sees_a_part_of_a_command() throws Exception {
        Node writer = node();
        Node reader = node();
        List<Integer> seen = new ArrayList<>();
        Callable<Void> writing = () -> {
            for (int command = 0; command < 40; command++) {
                writer.append("a", 5L * command, 5);
            }
            return null;
        };
        Callable<Void> reading = () -> {
            while (seen.isEmpty() || seen.get(seen.size() - 1) < 200) {
                seen.add(reader.read("a").size());
            }
            return null;
        };
        together(List.of(writing, reading));

        assertThat(seen).isSorted().allSatisfy(events -> assertThat(events % 5).isZero());
    }
}
