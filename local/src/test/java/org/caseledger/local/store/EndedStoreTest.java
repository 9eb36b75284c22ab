package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.local.store.journal.CompactionRule;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is told to end while clients write and snapshots are made, as when its launcher is killed: all that was acknowledged is there. */
class EndedStoreTest {
    private static final int ROUNDS = Tries.of(5, 50);
    private static final int WRITERS = 8;
    /** So little that a snapshot is made of each frame. */
    private static final int COMPACT_FROM = 1;

    @TempDir
    Path data;

    private final AtomicInteger nextId = new AtomicInteger();

    /** A snapshot that is made at this moment is of what it still has. */
    @Test
    void what_is_stored_stays_until_the_last_snapshot_is_made() throws Exception {
        JournaledBackend backend = new JournaledBackend();
        backend.writeThrough(backend::apply);
        WireServer server = new WireServer(backend);
        int port = server.bind(0);
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            deeds(client).insertOne(new Document("_id", 1));
        }

        server.close();

        try (Stream<byte[]> history = backend.history()) {
            assertThat(history).isNotEmpty();
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_an_end_at_whatever_moment() throws Exception {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            endWhileWritten(acknowledged);
        }
        try (JournaledStore store = open();
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(deeds(client).find().map(deed -> deed.getInteger("_id")).into(new ConcurrentSkipListSet<>()))
                    .containsAll(acknowledged);
        }
    }

    private void endWhileWritten(Set<Integer> acknowledged) throws InterruptedException {
        int before = acknowledged.size();
        JournaledStore store = open();
        try (MongoClient client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=500")) {
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> new Thread(() -> write(client, acknowledged)))
                    .toList();
            writers.forEach(Thread::start);
            await().until(() -> acknowledged.size() > before + 20);
            store.close();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private void write(MongoClient client, Set<Integer> acknowledged) {
        try {
            while (true) {
                int id = nextId.getAndIncrement();
                deeds(client).insertOne(new Document("_id", id));
                acknowledged.add(id);
            }
        } catch (MongoException ended) {
            // the store is gone
        }
    }

    private static MongoCollection<Document> deeds(MongoClient client) {
        return client.getDatabase("ended").getCollection("deeds");
    }

    private JournaledStore open() {
        return JournaledStore.open(
                data,
                new JournaledStore.Opening(
                        0, null, CompactionRule.from(COMPACT_FROM), (bytes, total) -> {}, cause -> {}));
    }
}
