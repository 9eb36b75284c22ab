package org.caseledger.command.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.IndexClash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogBell;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.eventlog.NotAcknowledged;
import org.caseledger.eventlog.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of the log may rely on, whatever the store. */
abstract class LogContract implements OnServer {
    private static final Duration SOON = Duration.ofSeconds(10);

    Store store = new Store(uri());
    Chain chain = new Chain(20230401);
    LogReader reader = new LogReader(store.log);
    LogBell bell = new LogBell(store.client, store.log);

    @BeforeEach
    void prepare() {
        store.log.prepare();
    }

    @AfterEach
    void close() {
        bell.close();
        store.close();
    }

    @Test
    void an_empty_log_has_an_empty_head_and_nothing_to_read() {
        assertThat(reader.head()).isEqualTo(Head.EMPTY);
        assertThat(reader.holding(0)).isEmpty();
        assertThat(reader.from(0, 100)).isEmpty();
        assertThat(reader.aggregate("any", 0)).isEmpty();
        assertThat(reader.lastSealedBy(Instant.now())).isEqualTo(-1);
    }

    @Test
    void the_head_is_the_newest_block() {
        for (int i = 0; i < 5; i++) {
            chain.append(store.log);
            assertThat(reader.head()).isEqualTo(chain.head());
        }
    }

    @Test
    void every_position_is_found_in_the_block_that_holds_it() {
        chain.append(store.log, 20);
        for (Block block : chain.blocks) {
            for (long position = block.position(); position < block.next(); position++) {
                assertThat(reader.holding(position)).hasValueSatisfying(found -> assertSame(found, block));
            }
        }
        assertThat(reader.holding(chain.head().position() + 1)).isEmpty();
    }

    @Test
    void reading_from_any_position_begins_with_the_block_that_holds_it() {
        chain.append(store.log, 20);
        for (long position = 0; position <= chain.head().position(); position++) {
            long from = position;
            assertThat(reader.from(from, 10_000))
                    .extracting(Block::hash)
                    .isEqualTo(chain.blocks.stream()
                            .filter(block -> block.lastPosition() >= from)
                            .map(Block::hash)
                            .toList());
            assertThat(reader.from(from, 1)).hasSize(1);
        }
        assertThat(reader.from(chain.head().position() + 1, 10)).isEmpty();
    }

    @Test
    void an_aggregate_is_read_in_order_with_positions_from_any_sequence() {
        chain.append(store.log, 60);
        for (int number = 0; number < Chain.AGGREGATES; number++) {
            String aggregate = Chain.aggregate(number);
            for (long sequence = 0; sequence < 6; sequence++) {
                assertThat(reader.aggregate(aggregate, sequence))
                        .usingRecursiveComparison()
                        .isEqualTo(chain.recorded(aggregate, sequence));
                assertThat(reader.events(aggregate, sequence))
                        .usingRecursiveComparison()
                        .isEqualTo(chain.recorded(aggregate, sequence).stream()
                                .map(RecordedEvent::event)
                                .toList());
            }
        }
        assertThat(reader.aggregate("$events", 0)).isEmpty();
        assertThat(reader.events("$events", 0)).isEmpty();
    }

    @Test
    void what_was_sealed_by_an_instant_is_a_prefix_that_ends_with_the_last_of_equal_times() {
        chain.append(store.log, 60);
        Instant first = chain.blocks.get(0).sealedAt();
        for (long milli = -1; milli < 70; milli++) {
            Instant instant = first.plusMillis(milli);
            assertThat(reader.lastSealedBy(instant))
                    .isEqualTo(chain.recorded().stream()
                                    .filter(event -> !event.sealedAt().isAfter(instant))
                                    .count()
                            - 1);
        }
    }

    @Test
    void a_second_event_of_the_same_sequence_is_refused_by_an_index() {
        Block first = chain.append(store.log);
        Block again = Block.seal(
                chain.head(),
                first.sealedAt(),
                "n",
                List.of(),
                List.of(Leaf.of(first.events().get(0))));
        assertThatThrownBy(() -> store.log.store(again)).isInstanceOf(NotAcknowledged.class);
    }

    @Test
    void a_command_key_that_is_stored_is_refused_by_an_index() {
        Block first = chain.append(store.log);
        byte[] key = first.commands().get(0).key();
        Block next = chain.seal();
        Block again = Block.seal(
                first.asHead(),
                next.sealedAt(),
                "n",
                List.of(new CommandEntry(key, key, 0, 1)),
                next.events().stream().map(Leaf::of).toList());
        assertThatThrownBy(() -> store.log.store(again)).isInstanceOf(NotAcknowledged.class);
    }

    @Test
    void preparing_again_changes_nothing() {
        chain.append(store.log);
        store.log.prepare();
        assertThat(reader.head()).isEqualTo(chain.head());
        assertThat(store.documents().listIndexes()).hasSize(4);
    }

    @Test
    void an_index_that_should_be_unique_stops_the_start_and_names_the_remedy() {
        store.documents().drop();
        store.documents().createIndex(Indexes.ascending("commands.key"), new IndexOptions().name("mine"));
        assertThatThrownBy(store.log::prepare)
                .isInstanceOf(IndexClash.class)
                .hasMessageContaining("mine")
                .hasMessageContaining("Drop it");
    }

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

    @Test
    void a_missing_block_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block missing = chain.blocks.get(2);
        store.documents().deleteOne(Filters.eq("_id", missing.position()));
        assertBroken(-1, null, missing.position(), "is missing");
        assertBroken(missing.position() - 1, null, missing.position(), "is missing");
    }

    @Test
    void a_hole_of_any_size_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block last = chain.seal();
        Head far = new Head(1_000_000, last.sealedAt(), last.hash());
        Block later = Block.seal(
                far,
                last.sealedAt(),
                "n",
                List.of(),
                last.events().stream().map(Leaf::of).toList());
        store.log.store(later);
        assertBroken(last.position() - 1, null, last.position(), "is missing");
    }

    @Test
    void a_block_that_does_not_follow_the_one_before_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block changed = chain.blocks.get(3);
        store.documents()
                .updateOne(Filters.eq("_id", changed.position()), Updates.set("prev", new Binary(Hash.ZERO.bytes())));
        assertBroken(-1, null, changed.position(), "follows");
        assertBroken(chain.blocks.get(2).position(), null, changed.position(), "follows");
    }

    @Test
    void a_fork_is_noticed_by_the_hash_kept_with_the_place() throws Exception {
        chain.append(store.log, 5);
        Block other = chain.blocks.get(1);
        Block last = chain.blocks.get(4);
        assertBroken(last.lastPosition(), other.hash(), last.position(), "forked");
        assertBroken(last.position() - 1, other.hash(), chain.blocks.get(3).position(), "forked");
    }

    @Test
    void a_fork_under_a_waiting_tail_is_noticed() throws Exception {
        chain.append(store.log, 3);
        Block replaced = chain.blocks.get(2);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            store.documents().deleteOne(Filters.eq("_id", replaced.position()));
            Block fork = Block.seal(
                    chain.blocks.get(1).asHead(),
                    replaced.sealedAt().plusMillis(1),
                    "n",
                    List.of(),
                    replaced.events().stream().map(Leaf::of).toList());
            store.log.store(fork);
            assertBroken(tail, replaced.lastPosition(), "forked");
        }
    }

    @Test
    void a_place_beyond_the_head_stops_the_tail() throws Exception {
        chain.append(store.log, 3);
        long beyond = chain.head().position() + 1;
        assertBroken(beyond, null, beyond, "beyond the head");
    }

    @Test
    void an_end_cut_off_under_a_waiting_tail_is_noticed() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            store.documents().deleteOne(Filters.eq("_id", chain.blocks.get(2).position()));
            assertBroken(tail, chain.head().position(), "was read, but the head");
        }
    }

    @Test
    void the_bell_rings_at_once_for_its_own_process() {
        AtomicInteger rings = new AtomicInteger();
        try (LogBell.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
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
        try (LogBell.Subscription subscription = bell.onRing(rings::incrementAndGet)) {
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

    private LogTail tail(long after, @Nullable Hash hash) {
        return new LogTail(reader, bell, after, hash);
    }

    private void assertBroken(long after, @Nullable Hash hash, long position, String wrong) throws Exception {
        try (LogTail tail = tail(after, hash)) {
            assertBroken(tail, position, wrong);
        }
    }

    private static void assertBroken(LogTail tail, long position, String wrong) {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThatThrownBy(() -> tail.next(Duration.ofMillis(50)))
                        .isInstanceOfSatisfying(
                                BrokenLog.class,
                                broken -> assertThat(broken.position()).isEqualTo(position))
                        .hasMessageContaining(wrong));
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

    private static void assertSame(Block found, Block block) {
        assertThat(found).usingRecursiveComparison().isEqualTo(block);
    }
}
