package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log promises to writers, P1 and P3 to P8, on whatever store. */
abstract class AppendContract {
    private final List<AutoCloseable> open = new ArrayList<>();
    private Store store;

    abstract Store store();

    @BeforeEach
    void openStore() {
        store = store();
    }

    @AfterEach
    void close() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable each : open) {
            each.close();
        }
        store.close();
    }

    @Test
    void p1_the_events_of_a_command_are_stored_together() {
        Receipt receipt = node().append("a", 0, 3);

        assertThat(receipt).isEqualTo(new Receipt("a", 2, 0, 2, false));
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
                        .contains(new Receipt(first.aggregate(), 1, first.first(), first.last(), true));
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
    void p7_recording_time_stays_when_the_clock_goes_back() {
        Instant noon = Instant.parse("2099-02-02T12:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(noon);
        Node node = opened(Node.with(store, now::get));
        Node behind = opened(Node.with(store, InstantSource.fixed(noon.minus(1, ChronoUnit.DAYS))));

        node.append("a", 0, 1);
        now.set(noon.minusSeconds(5));
        node.append("a", 1, 1);
        behind.append("a", 2, 1);
        now.set(noon.plusSeconds(1));
        node.append("a", 3, 1);

        assertThat(History.of(store).blocks())
                .extracting(Block::sealedAt)
                .containsExactly(noon, noon, noon, noon.plusSeconds(1));
    }

    @Test
    void p8_a_command_larger_than_a_block_is_refused_before_anything_is_tried() {
        Node node = node();
        int before = store.commands();

        assertThatThrownBy(() -> node.append("a", 0, Block.MAX_EVENTS + 1)).isInstanceOf(CommandTooLarge.class);
        assertThatThrownBy(() -> node.engine.append(Node.event("a", 0, "x".repeat(Block.MAX_BYTES)), null))
                .isInstanceOf(CommandTooLarge.class);

        assertThat(store.commands()).isEqualTo(before);
        assertThat(node.append("a", 0, Block.MAX_EVENTS).last()).isEqualTo(Block.MAX_EVENTS - 1);
    }

    @Test
    void p8_after_closing_nothing_is_taken_any_more() {
        Node node = node();
        node.append("a", 0, 1);
        node.close();

        assertThatThrownBy(() -> node.append("a", 1, 1)).isInstanceOf(NotStored.class);
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

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

    @Test
    void aggregates_are_read_from_one_node_as_another_stored_them() {
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

    private Node node() {
        return opened(Node.on(store));
    }

    private Node opened(Node node) {
        open.add(node);
        return node;
    }

    private static Callable<Object> outcome(Callable<Receipt> append) {
        return () -> {
            try {
                return append.call();
            } catch (RuntimeException e) {
                return e;
            }
        };
    }

    /** Runs all at once, released by a barrier. */
    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier start = new CyclicBarrier(works.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
