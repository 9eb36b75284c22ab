package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogTail;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.stream.LogSource;
import org.junit.jupiter.api.Test;

/** What reading costs, by the server's own counts; the numbers are gates, so a change that reads more must say so here. */
@RequiresReplicaSet
class ReplicaSetReadingCostTest extends NodesOnStore implements OnReplicaSet {
    private static final int EVENTS = 20;
    private static final int OTHERS = 9;

    /** How often the bell looks for itself, whatever the change stream says; two commands each time the log has grown. */
    private static final Duration POLL = Duration.ofMillis(250);

    /** Of a short one, as a load brings it, with the place of its block. */
    private static final int BYTES_OF_AN_EVENT = 300;

    /** With all that every reply of a replica set says. */
    private static final int BYTES_OF_A_BLOCKS_PLACE = 350;

    private static final int BYTES_OF_A_SEQUENCE = 100;

    @Test
    void a_cold_load_examines_the_blocks_that_hold_the_aggregate_and_brings_its_events_only() {
        Node node = node();
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            node.engine.append(oneOfMany("a", sequence), null, List.of());
            node.append("neighbour " + sequence, 0, 5);
        }
        long stored = History.of(store).blocks().size();

        List<Document> profile = profiled(() -> assertThat(node.read("a")).hasSize(EVENTS));

        assertThat(stored).isEqualTo(2 * EVENTS);
        assertThat(profile).singleElement().satisfies(load -> {
            System.out.printf(
                    "a load of %d events: %s documents, %s keys examined, %s bytes%n",
                    EVENTS, load.get("docsExamined"), load.get("keysExamined"), load.get("responseLength"));
            assertThat(load.getInteger("docsExamined")).isEqualTo(EVENTS);
            assertThat(load.getInteger("keysExamined")).isLessThanOrEqualTo(EVENTS + 1);
            assertThat(load.getInteger("responseLength")).isLessThan(EVENTS * BYTES_OF_AN_EVENT);
        });
    }

    @Test
    void no_snapshot_is_looked_for_of_an_aggregate_that_is_new_or_has_few_events() {
        Node node = node();
        node.append("few", 0, 3);
        for (int sequence = 0; sequence < 6; sequence++) {
            node.engine.append(oneOfMany("many", sequence), null, List.of());
        }
        node.engine.storeSnapshot(
                (DomainEventMessage<?>) Node.events("many", 4, 1).get(0));
        List<Document> profile = new ArrayList<>();
        try (LogNotifier ofAnother =
                new LogNotifier(store.client(), store.client().getDatabase(store.name() + "_other"))) {
            LogSource followed = new LogSource(
                    store.reader(), ofAnother, at -> null, block -> {}, new StoredEventNames()::classOf, broken -> {});
            LedgerEventStore events = LedgerEventStore.builder(node().engine, followed, InstantSource.system(), 5)
                    .build();
            profile.addAll(profiled(() -> {
                assertThat(events.readEvents("new").asStream()).isEmpty();
                assertThat(events.readEvents("few").asStream()).hasSize(3);
                for (int time = 0; time < 2; time++) {
                    assertThat(events.readEvents("many").asStream().map(DomainEventMessage::getSequenceNumber))
                            .containsExactly(4L, 5L);
                }
            }));
        }

        assertThat(profile)
                .extracting(
                        command -> command.getString("ns").replaceAll(".*\\.", ""),
                        command -> command.getInteger("docsExamined"))
                .containsExactly(
                        tuple("log", 0),
                        tuple("log", 1),
                        tuple("log", 5), // in vain
                        tuple("snapshots", 1),
                        tuple("log", 1),
                        tuple("log", 1),
                        tuple("snapshots", 1),
                        tuple("log", 1),
                        tuple("log", 1));
    }

    @Test
    void the_newest_sequence_of_an_aggregate_brings_no_event() {
        Node node = node();
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            node.engine.append(oneOfMany("a", sequence), null, List.of());
        }

        List<Document> profile = profiled(
                () -> assertThat(node.engine.lastSequenceNumberFor("a")).contains(EVENTS - 1L));

        assertThat(profile).singleElement().satisfies(command -> {
            System.out.printf("the sequence of %d events: %s bytes%n", EVENTS, command.get("responseLength"));
            assertThat(command.getInteger("docsExamined")).isEqualTo(EVENTS);
            assertThat(command.getInteger("responseLength")).isLessThan(EVENTS * BYTES_OF_A_SEQUENCE);
        });
    }

    @Test
    void a_snapshot_is_held_to_the_log_by_one_look_up_that_brings_no_event() {
        Node node = node();
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            node.engine.append(oneOfMany("a", sequence), null, List.of());
        }
        node.engine.storeSnapshot(
                (DomainEventMessage<?>) Node.events("a", EVENTS - 2, 1).get(0));

        List<Document> profile =
                profiled(() -> assertThat(node.engine.readSnapshot("a")).isPresent());

        assertThat(profile)
                .hasSize(2)
                .filteredOn(command -> command.getString("ns").endsWith(".log"))
                .singleElement()
                .satisfies(lookUp -> {
                    assertThat(lookUp.getInteger("docsExamined")).isEqualTo(1);
                    assertThat(lookUp.getInteger("keysExamined")).isEqualTo(1);
                    assertThat(lookUp.getInteger("responseLength")).isLessThan(BYTES_OF_A_BLOCKS_PLACE);
                });
    }

    @Test
    void a_tail_takes_what_its_own_process_stored_without_asking_the_server() throws Exception {
        try (LogNotifier bell = new LogNotifier(store.client(), store.log());
                Node node = Node.ringing(bell, store);
                LogTail tail = new LogTail(store.reader(), bell, -1, null)) {
            node.append("a", 0, 1);
            tail.next(Duration.ofSeconds(10));
            node.append("a", 1, 1);
            List<Document> profile = profiled(() -> assertThat(look(tail))
                    .singleElement()
                    .satisfies(block -> assertThat(block.position()).isEqualTo(1)));
            assertThat(profile).noneMatch(ReplicaSetReadingCostTest::readsBlocks);
        }
    }

    @Test
    void a_step_of_the_tail_at_the_head_is_one_keyed_look_up() throws Exception {
        node().append("a", 0, 3);
        try (Store elsewhere = store.inAnotherProcess();
                LogNotifier bell = new LogNotifier(elsewhere.client(), elsewhere.log());
                LogTail tail = new LogTail(store.reader(), bell, -1, null)) {
            assertThat(tail.next(Duration.ZERO)).hasSize(1);
            assertThat(tail.next(Duration.ZERO)).isEmpty();
            int before = store.commands();
            assertThat(tail.next(Duration.ZERO)).isEmpty();
            assertThat(store.commands() - before).isEqualTo(1);
        }

        List<Document> profile =
                profiled(() -> assertThat(store.reader().window(3, 4096)).isEmpty());
        assertThat(profile)
                .filteredOn(ReplicaSetReadingCostTest::readsBlocks) // a last look of the bell may be among them
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.getInteger("docsExamined")).isZero();
                    assertThat(step.getInteger("keysExamined")).isLessThanOrEqualTo(1);
                    assertThat(step.getString("planSummary")).contains("_id");
                });
    }

    @Test
    void the_bell_of_a_writing_process_asks_nothing_for_its_own_blocks_and_rings_for_each_of_others() {
        int blocks = 40;
        Node own = opened(Node.named("own", store));
        Node other = opened(Node.named("other", store));
        try (Store listening = store.inAnotherProcess();
                LogNotifier bell = new LogNotifier(listening.client(), listening.log(), "own")) {
            AtomicInteger rings = new AtomicInteger();
            bell.onRing(rings::incrementAndGet);
            await("the first poll and the open change stream").until(() -> rings.get() == 2);

            int before = listening.commands();
            long begun = System.nanoTime();
            appendOneByOne(own, "a", blocks);
            long polls = 1 + (System.nanoTime() - begun) / POLL.toNanos();
            assertThat(listening.commands() - before).isLessThan(blocks / 4 + 2 * (int) polls);

            appendOneByOne(other, "b", blocks);
            await().until(() -> rings.get() >= 2 + blocks);
        }
    }

    @Test
    void nothing_the_writing_side_does_scans_a_collection() {
        Node node = node();
        Node other = node();
        for (int i = 0; i < 50; i++) {
            node.append("old " + i, 0, 2);
        }
        List<Document> profile = profiled(() -> {
            node.append(Keys.key(1, 1), "a", 0, 2);
            other.append("b", 0, 1);
            assertThatThrownBy(() -> node.append("old 1", 0, 1)).isInstanceOf(AggregateStreamCreationException.class);
            assertThatThrownBy(() -> other.append(Keys.key(1, 1), "c", 0, 1)).isInstanceOf(KeyAlreadyStored.class);
            assertThat(node.outcomes.find(Keys.key(1, 1))).isPresent();
            assertThat(node.outcomes.find(Keys.key(2, 1))).isEmpty();
            assertThat(node.read("old 3")).hasSize(2);
            assertThat(node.engine.lastSequenceNumberFor("a")).contains(1L);
            node.engine.storeSnapshot(
                    (DomainEventMessage<?>) Node.events("a", 1, 1).get(0));
            assertThat(node.engine.readSnapshot("a")).isPresent();
            node.engine.createHeadToken();
            node.engine.createTokenAt(Instant.now().minusSeconds(60));
            assertThat(node.engine.readEvents(node.engine.createTailToken(), false))
                    .hasSizeGreaterThan(100);
            assertThat(store.reader().holding(7)).isPresent();
        });

        assertThat(profile)
                .hasSizeGreaterThan(12)
                .allSatisfy(command -> assertThat(String.valueOf(command.getString("planSummary")))
                        .as(command.toJson())
                        .doesNotContain("COLLSCAN"));
    }

    private static void appendOneByOne(Node node, String aggregate, int count) {
        for (int sequence = 0; sequence < count; sequence++) {
            node.append(aggregate, sequence, 1);
        }
    }

    /** Commands on this store's collections, as the server profiled them. */
    private List<Document> profiled(Runnable work) {
        store.database().runCommand(new Document("profile", 2));
        work.run();
        store.database().runCommand(new Document("profile", 0));
        Document ofCollections = new Document("ns", new Document("$regex", "\\.(log|snapshots)$"))
                .append("command.createIndexes", new Document("$exists", false));
        return store.database()
                .getCollection("system.profile")
                .find(ofCollections)
                .into(new ArrayList<>());
    }

    private static List<Block> look(LogTail tail) {
        try {
            return tail.next(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a tail does, in whole; the bell asks for a head only. */
    private static boolean readsBlocks(Document command) {
        Document find = command.get("command", Document.class);
        return find.containsKey("find") && !find.containsKey("projection");
    }

    private static List<EventMessage<?>> oneOfMany(String aggregate, long sequence) {
        Stream<EventMessage<?>> others = Stream.iterate(0, i -> i < OTHERS, i -> i + 1)
                .flatMap(i -> Node.events("of " + sequence + "/" + i, 0, 1).stream());
        return Stream.concat(Node.events(aggregate, sequence, 1).stream(), others)
                .toList();
    }
}
