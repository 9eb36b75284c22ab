package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Together.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caseledger.eventlog.LogEvent;
import org.junit.jupiter.api.Test;

/** P3: one order of all events, without gaps, the same for everyone. */
abstract class OrderContract extends NodesOnStore {
    @Test
    void p3_positions_have_no_gap_and_each_receipt_names_its_own_events() throws Exception {
        Node one = node();
        Node other = node();
        List<Receipt> receipts = together(IntStream.range(0, 16)
                        .mapToObj(writer -> (Callable<List<Receipt>>) () -> LongStream.range(0, 10)
                                .mapToObj(
                                        turn -> (writer % 2 == 0 ? one : other).append("writer " + writer, 2 * turn, 2))
                                .toList())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        List<LogEvent> events = History.of(store).events();
        assertThat(events).hasSize(320);
        assertThat(receipts).allSatisfy(receipt -> {
            LogEvent last = events.get((int) receipt.last());
            assertThat(last.aggregate()).isEqualTo(receipt.aggregate());
            assertThat(last.sequence()).isEqualTo(receipt.version());
            assertThat(receipt.first()).isEqualTo(receipt.last() - 1);
        });
    }

    @Test
    void p3_aggregates_are_read_from_one_node_as_another_stored_them() {
        Node one = node();
        Node other = node();
        one.append("a", 0, 2);
        other.append("b", 0, 1);
        other.append("a", 2, 2);

        Map<Long, String> read = one.engine
                .readEvents("a", 1)
                .asStream()
                .collect(Collectors.toMap(event -> event.getSequenceNumber(), event -> (String) event.getPayload()));
        assertThat(read).isEqualTo(Map.of(1L, "deed 1", 2L, "deed 2", 3L, "deed 3"));
        assertThat(one.engine.lastSequenceNumberFor("a")).contains(3L);
    }

    @Test
    void p3_who_has_seen_a_position_has_seen_all_before_it_and_sees_the_same_again() throws Exception {
        List<Node> nodes = List.of(node(), node());
        List<Callable<Void>> works = new ArrayList<>();
        for (Node node : nodes) {
            works.add(() -> {
                for (int turn = 0; turn < 60; turn++) {
                    node.append("writer " + nodes.indexOf(node), turn, 1);
                }
                return null;
            });
            works.add(() -> {
                History seen = History.of(store);
                while (seen.events().size() < 120) {
                    History more = History.of(store);
                    assertThat(more.places().subList(0, seen.events().size())).isEqualTo(seen.places());
                    seen = more;
                }
                return null;
            });
        }
        together(works);

        assertThat(History.of(store).events()).hasSize(120);
    }
}
