package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Together.together;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a store that waits for its disk: while it waits, the next block gathers. */
abstract class SharedFlushContract extends NodesOnStore {
    @Test
    void sixty_four_writers_share_their_flushes() throws Exception {
        Node node = node();
        together(writers(node, "warm", 4)); // until all of them run, few are there to share
        int before = store.commands();
        together(writers(node, "writer", 16));

        int commands = store.commands() - before;
        System.out.printf("%d database commands for 1024 appends of 64 writers%n", commands);
        assertThat(commands).isLessThanOrEqualTo(1024 / 20);
        assertThat(History.of(store).events()).hasSize(64 * (4 + 16));
    }

    private static List<Callable<Receipt>> writers(Node node, String name, int turns) {
        return IntStream.range(0, 64)
                .mapToObj(writer -> (Callable<Receipt>) () -> {
                    Receipt last = node.append(name + " " + writer, 0, 1);
                    for (int turn = 1; turn < turns; turn++) {
                        last = node.append(name + " " + writer, turn, 1);
                    }
                    return last;
                })
                .toList();
    }
}
