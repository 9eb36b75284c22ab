package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogTail;
import org.junit.jupiter.api.Test;

/** A tail gives everything after its place once, in order, and then waits. */
abstract class TailContract extends TailsOnServer {
    @Test
    void a_tail_gives_everything_once_and_in_order_while_the_log_grows() throws Exception {
        chain.append(store.log, 10);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> chain.append(store.log, 100));
        List<Block> read = new ArrayList<>();
        try (LogTail tail = tail(-1, null)) {
            await().atMost(SOON).until(() -> {
                read.addAll(tail.next(Duration.ofMillis(100)));
                return writer.isDone() && tail.position() == chain.head().position();
            });
            writer.join();
            assertThat(tail.hash()).isEqualTo(chain.head().hash());
        }
        assertThat(read).usingRecursiveFieldByFieldElementComparator().isEqualTo(chain.blocks);
    }

    @Test
    void a_tail_begins_after_any_position_even_inside_a_block() throws Exception {
        chain.append(store.log, 20);
        for (Block block : chain.blocks) {
            for (long after = block.position(); after < block.next(); after++) {
                try (LogTail tail = tail(after, block.hash())) {
                    List<Block> read = new ArrayList<>();
                    while (tail.position() < chain.head().position()) {
                        read.addAll(tail.next(SOON));
                    }
                    assertEvents(read, after + 1);
                }
            }
        }
    }

    @Test
    void at_the_head_a_tail_waits_and_then_says_nothing() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(chain.head().position(), chain.head().hash())) {
            long began = System.nanoTime();
            assertThat(tail.next(Duration.ofMillis(1500))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
            assertThat(tail.next(Duration.ZERO)).isEmpty();
        }
    }

    private void assertEvents(List<Block> read, long from) {
        assertThat(read.stream().flatMap(block -> block.events().stream()).toList())
                .usingRecursiveComparison()
                .isEqualTo(chain.recorded().stream()
                        .skip(from)
                        .map(recorded -> recorded.event())
                        .toList());
        if (!read.isEmpty()) {
            assertThat(read.get(0).position()).isEqualTo(from);
        }
    }
}
