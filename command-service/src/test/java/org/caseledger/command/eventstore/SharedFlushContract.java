package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.eventstore.Together.together;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a store that waits for its disk: while it waits, the next block gathers. */
abstract class SharedFlushContract extends NodesOnStore {
    @Test
    void sixty_four_writers_share_their_flushes() throws Exception {
        Node node = node();
        node.append("warm", 0, 1);
        int before = store.commands();
        together(IntStream.range(0, 64)
                .mapToObj(writer -> (Callable<Receipt>) () -> {
                    Receipt last = node.append("writer " + writer, 0, 1);
                    for (int turn = 1; turn < 16; turn++) {
                        last = node.append("writer " + writer, turn, 1);
                    }
                    return last;
                })
                .toList());

        int commands = store.commands() - before;
        System.out.printf("%d database commands for 1024 appends of 64 writers%n", commands);
        assertThat(commands).isLessThanOrEqualTo(1024 / 20);
        assertThat(History.of(store).events()).hasSize(1025);
    }
}
