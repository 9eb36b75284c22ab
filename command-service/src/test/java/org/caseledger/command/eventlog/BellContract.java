package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogTail;
import org.junit.jupiter.api.Test;

/** Whoever waits for new blocks is told of them, whichever process stored them, and gets those of its own process in hand. */
abstract class BellContract extends TailsOnServer {
    @Test
    void the_bell_rings_at_once_for_its_own_process() {
        AtomicInteger rings = new AtomicInteger();
        try (LogNotifier.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
            int before = rings.get();
            bell.ring();
            assertThat(rings.get()).isGreaterThan(before);
        }
        int after = rings.get();
        bell.ring();
        assertThat(rings.get()).isEqualTo(after);
    }

    @Test
    void the_bell_rings_for_what_another_process_stored() {
        chain.append(store.log);
        AtomicInteger rings = new AtomicInteger();
        try (LogNotifier.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
            await().atMost(SOON).until(() -> {
                int before = rings.get();
                await().during(Duration.ofMillis(600)).until(() -> true);
                return rings.get() == before;
            });
            for (int i = 0; i < 3; i++) {
                int before = rings.get();
                chain.append(store.log);
                await().atMost(Duration.ofSeconds(2)).until(() -> rings.get() > before);
            }
        }
    }

    @Test
    void a_reader_that_fails_when_told_does_not_deafen_the_others() {
        AtomicInteger rings = new AtomicInteger();
        bell.onRing(() -> {
            throw new IllegalStateException("deaf");
        });
        bell.onRing(rings::incrementAndGet);
        bell.ring();
        assertThat(rings.get()).isPositive();
    }

    @Test
    void a_block_that_the_bell_brings_is_taken_without_reading_it() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            Block next = chain.append(store.log);
            store.documents().deleteOne(Filters.eq("_id", next.position()));
            bell.ring(next);
            assertThat(tail.next(Duration.ZERO)).containsExactly(next);
            assertThat(tail.hash()).isEqualTo(next.hash());
        }
    }

    @Test
    void a_block_that_the_bell_brings_too_early_or_too_late_is_left_for_those_that_are_due() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            chain.append(store.log, 2);
            bell.ring(chain.blocks.get(4));
            assertThat(positions(tail.next(SOON))).isEqualTo(positions(chain.blocks.subList(3, 5)));
            chain.append(store.log);
            bell.ring(chain.blocks.get(4));
            assertThat(positions(tail.next(SOON))).isEqualTo(positions(chain.blocks.subList(5, 6)));
        }
    }

    @Test
    void a_block_that_the_bell_brings_from_another_branch_is_not_taken() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            Block next = chain.append(store.log);
            Head elsewhere = new Head(next.position() - 1, next.sealedAt(), Hash.ZERO);
            bell.ring(Block.seal(
                    elsewhere,
                    next.sealedAt(),
                    "other",
                    List.of(),
                    next.events().stream().map(Leaf::of).toList()));
            assertThat(tail.next(SOON))
                    .singleElement()
                    .usingRecursiveComparison()
                    .isEqualTo(next);
        }
    }

    private static List<Long> positions(List<Block> blocks) {
        return blocks.stream().map(Block::position).toList();
    }
}
