package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Together.together;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a store that waits for its disk: while it waits, the next block gathers. */
abstract class SharedFlushContract extends NodesOnStore {
    /** Writers that a busy machine lets wait are not there to share: the fewest commands say what the log does. */
    private static final int TIMES = 3;

    @Test
    void sixty_four_writers_share_their_flushes() throws Exception {
        Node node = node();
        together(writers(node, "warm", 4)); // until all of them run, few are there to share
        int fewest = Integer.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            int before = store.commands();
            together(writers(node, "writer " + time, 16));
            fewest = Math.min(fewest, store.commands() - before);
        }

        System.out.printf("%d database commands for 1024 appends of 64 writers%n", fewest);
        assertThat(fewest).isLessThanOrEqualTo(1024 / 20);
        assertThat(History.of(store).events()).hasSize(64 * (4 + TIMES * 16));
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
