package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a client did not read of a result is kept as long as it may still read it. */
class IdleCursorsTest {
    private static final String DATABASE = "idle_cursors_test";
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int DEEDS = 10;
    private static final int BATCH = 2;
    private static final int CURSOR_NOT_FOUND = 43;

    @Test
    void what_a_client_that_is_gone_did_not_read_goes_after_a_while() {
        try (MemoryStore store = MemoryStore.open(Duration.ofMillis(50));
                MongoClient other = MongoClients.create(store.uri())) {
            long cursor = beginToRead(store);

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(openCursors(other)).isZero());
            assertThatThrownBy(() -> readOn(other, cursor))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(CURSOR_NOT_FOUND));
        }
    }

    @Test
    void what_one_connection_began_another_reads_on_though_the_first_has_ended() {
        try (MemoryStore store = MemoryStore.open();
                MongoClient other = MongoClients.create(store.uri())) {
            long cursor = beginToRead(store);

            assertThat(readOn(other, cursor)).hasSize(DEEDS - BATCH);
            assertThat(openCursors(other)).isZero();
        }
    }

    @Test
    void a_cursor_goes_only_when_it_was_not_read_on_for_long() {
        AtomicLong clock = new AtomicLong();
        IdleCursors cursors = new IdleCursors(new CursorRegistry(), clock::get);
        ResultCursor read = new ResultCursor(cursors.generateCursorId(), ResultList.of(List.of()));
        ResultCursor left = new ResultCursor(cursors.generateCursorId(), ResultList.of(List.of()));
        cursors.add(read);
        cursors.add(left);

        clock.addAndGet(IDLE.toNanos());
        cursors.drop(IDLE);
        assertThat(cursors.size()).isEqualTo(2);

        assertThat(cursors.getCursor(read.getId())).isSameAs(read);
        clock.incrementAndGet();
        cursors.drop(IDLE);
        assertThat(cursors.getCursor(read.getId())).isSameAs(read);
        assertThat(cursors.size()).isEqualTo(1);
    }

    /** By a client that ends without closing its cursor. */
    private static long beginToRead(MemoryStore store) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase(DATABASE);
            database.getCollection("deeds")
                    .insertMany(IntStream.range(0, DEEDS)
                            .mapToObj(id -> new Document("_id", id))
                            .toList());
            long cursor = database.runCommand(new Document("find", "deeds").append("batchSize", BATCH))
                    .get("cursor", Document.class)
                    .getLong("id");
            assertThat(cursor).isPositive();
            return cursor;
        }
    }

    private static List<Document> readOn(MongoClient client, long cursor) {
        return client.getDatabase(DATABASE)
                .runCommand(new Document("getMore", cursor).append("collection", "deeds"))
                .get("cursor", Document.class)
                .getList("nextBatch", Document.class);
    }

    private static long openCursors(MongoClient client) {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .getEmbedded(List.of("metrics", "cursor", "open", "total"), Long.class);
    }
}
