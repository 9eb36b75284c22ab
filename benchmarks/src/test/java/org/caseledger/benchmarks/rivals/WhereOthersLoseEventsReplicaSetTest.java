package org.caseledger.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/**
 * An event that becomes visible late: axon-mongo and Axon JDBC, with their own defaults, never hand it to a reader that was there
 * before it; here every reader gets it once and in order. What is skipped is stored all the same, which is what makes it hard to notice.
 */
@RequiresReplicaSet
class WhereOthersLoseEventsReplicaSetTest {
    /** {@code GapAwareTrackingToken} forgets gaps this far behind. */
    private static final int MAX_GAP_OFFSET = 10_000;

    @Test
    void axon_mongo_skips_an_event_that_becomes_visible_later_than_its_look_back() {
        String database = database();
        try (MongoClient client = Connections.to(RealMongo.uri());
                AxonStore store = AxonMongo.open(client, database);
                Reader reader = new Reader(store.events())) {
            Instant now = Instant.now();
            store.append(Told.at(now, "quick", 0, 1));
            reader.readUntil("quick/0");

            store.append(Told.at(now.minusSeconds(2), "slow", 0, 1));
            store.append(Told.at(now.plusSeconds(1), "quick", 1, 1));
            reader.readUntil("quick/1");
            reader.restart();
            store.append(Told.at(now.plusSeconds(2), "quick", 2, 1));
            reader.readUntil("quick/2");

            assertThat(reader.seen()).containsExactly("quick/0", "quick/1", "quick/2");
            assertThat(Reader.all(store.events(), "quick/2"))
                    .containsExactly("slow/0", "quick/0", "quick/1", "quick/2");
        }
    }

    @Test
    void axon_jdbc_skips_an_event_behind_an_old_gap() throws SQLException {
        try (Relational database = Relational.start();
                Connection open = database.connect()) {
            open.setAutoCommit(false);
            JdbcEventStorageEngine slow = database.engineOn(open);
            EmbeddedEventStore events = EmbeddedEventStore.builder()
                    .storageEngine(database.engine())
                    .build();
            try (Reader reader = new Reader(events)) {
                slow.appendEvents(Told.at(Instant.now(), "slow", 0, 1));
                for (int first = 0; first <= MAX_GAP_OFFSET; first += 200) {
                    database.engine().appendEvents(Told.at(Instant.now(), "quick", first, 200));
                }
                reader.take(MAX_GAP_OFFSET + 1);
                open.commit();
                database.engine().appendEvents(Told.at(Instant.now(), "after", 0, 1));
                reader.readUntil("after/0");
                reader.restart();
                database.engine().appendEvents(Told.at(Instant.now(), "after", 1, 1));
                reader.readUntil("after/1");

                assertThat(reader.seen()).hasSizeGreaterThan(MAX_GAP_OFFSET).doesNotContain("slow/0");
                assertThat(Reader.all(events, "after/1"))
                        .contains("slow/0")
                        .hasSize(reader.seen().size() + 1);
            } finally {
                events.shutDown();
            }
        }
    }

    @Test
    void ours_delivers_an_event_that_is_dated_earlier_and_becomes_visible_later() {
        String database = database();
        try (LogNode quick = LogNode.open("quick", database, Duration.ZERO);
                LogNode slow = LogNode.open("slow", database, Duration.ofMinutes(-1));
                Reader reader = new Reader(quick.events())) {
            quick.append("quick", 0, 1);
            slow.append("slow", 0, 1);
            slow.delayNextInsert(Duration.ofSeconds(3));
            CompletableFuture<Void> delayed = CompletableFuture.runAsync(() -> slow.append("slow", 1, 1));
            await().until(slow::isInserting);

            quick.append("quick", 1, 2);
            reader.take(4);
            assertThat(delayed).as("the slow one is still under way").isNotDone();
            delayed.join();
            quick.append("quick", 3, 1);
            reader.readUntil("quick/3");
            reader.restart();
            quick.append("quick", 4, 1);
            reader.readUntil("quick/4");

            assertThat(reader.seen())
                    .containsExactly("quick/0", "slow/0", "quick/1", "quick/2", "slow/1", "quick/3", "quick/4");
            assertThat(reader.positions()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(reader.times().get(4)).isBefore(reader.times().get(3));
        }
    }

    @Test
    void ours_delivers_an_event_that_was_under_way_while_ten_thousand_others_were_stored() {
        String database = database();
        try (LogNode quick = LogNode.open("quick", database, Duration.ZERO);
                LogNode slow = LogNode.open("slow", database, Duration.ZERO);
                Reader reader = new Reader(quick.events())) {
            slow.append("slow", 0, 1);
            slow.delayNextInsert(Duration.ofSeconds(4));
            CompletableFuture<Void> delayed = CompletableFuture.runAsync(() -> slow.append("slow", 1, 1));
            await().until(slow::isInserting);
            for (int first = 0; first <= MAX_GAP_OFFSET; first += 200) {
                quick.append("quick", first, 200);
            }
            reader.take(MAX_GAP_OFFSET + 1);
            delayed.join();
            quick.append("after", 0, 1);
            reader.readUntil("after/0");

            assertThat(reader.seen()).contains("slow/1").isEqualTo(Reader.all(quick.events(), "after/0"));
            assertThat(reader.positions())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(reader.seen().size())
                    .endsWith(reader.seen().size() - 1L);
        }
    }

    private static String database() {
        return "lost_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
